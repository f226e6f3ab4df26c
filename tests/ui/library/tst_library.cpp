// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <addresses/library.h>
#include <controls/urlfield.h>
#include <library/addressbutton.h>
#include <library/keepdialog.h>
#include <library/librarywindow.h>
#include <library/speakdialog.h>
#include <people/participantmodel.h>
#include <table/shownrows.h>
#include <uistage/windowstage.h>
#include <window/announcedialog.h>

using namespace Qt::Literals::StringLiterals;
using addresses::Kind;
using addresses::Library;
using addresses::NamedAddress;
using twilio::HttpMethod;

/// The library where addresses are typed, as a person works the window.
class TestLibraryInTheWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    people::ParticipantModel *people() const { return m_stage->window->table()->participants(); }
    QWidget &window() const { return *m_stage->window; }
    QComboBox *field(const QString &name) const { return named<QComboBox>(window(), name); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(window(), name); }
    void choosePeople(const QList<int> &rows) const
    {
        m_stage->window->table()->shown().select(rows);
    }
    /// What was sent besides what was read.
    QByteArrayList sent() const
    {
        QByteArrayList bodies;
        for (const support::Request &request : m_stage->server.requests()) {
            if (request.method == "POST")
                bodies += request.body;
        }
        return bodies;
    }
    /// All that the list of activities says.
    QString activity() const
    {
        const QAbstractItemModel *lines = named<QTableView>(window(), u"Activity"_s)->model();
        QStringList all;
        for (int row = 0; row < lines->rowCount(); ++row) {
            for (int column = 0; column < lines->columnCount(); ++column)
                all += lines->index(row, column).data().toString();
        }
        return all.join(u'\n');
    }
    /// Presses \p name and takes the entry of its menu that begins with \p letter.
    void choose(const QString &name, Qt::Key letter) const
    {
        QPushButton *opener = button(name);
        QTest::mouseClick(opener, Qt::LeftButton);
        auto *menu = opener->findChild<QMenu *>();
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, letter);
        QTRY_VERIFY(!menu->isVisible());
    }
    template <class T>
    T *dialog() const
    {
        T *found = nullptr;
        if (!QTest::qWaitFor([&] {
                found = window().findChild<T *>();
                return found && found->isVisible();
            }))
            qFatal("the dialog does not come");
        // Without a window manager the menu that closes gives the window the keyboard back.
        QCoreApplication::processEvents();
        found->activateWindow();
        if (!QTest::qWaitForWindowActive(found))
            qFatal("the dialog is not active");
        return found;
    }
    static void type(const QWidget &dialog, const QString &name, const QString &text)
    {
        auto *line = named<QLineEdit>(dialog, name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    static QStringList listed(const QComboBox &combo)
    {
        QStringList all;
        for (int entry = 0; entry < combo.count(); ++entry)
            all += combo.itemData(entry, Qt::DisplayRole).toString();
        return all;
    }
    QAbstractItemView *openList(const QString &name) const
    {
        QComboBox *combo = field(name);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        if (!QTest::qWaitFor([&] { return combo->view()->isVisible(); }))
            qFatal("the list does not open");
        return combo->view();
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
        m_stage->connectTo();
        QTRY_VERIFY(people() && people()->rowCount() == 3);
        choosePeople({0});
    }
    void cleanup() { m_stage.reset(); }

    void promise4_oneThatIsChosenIsAnnouncedOnce();
    void isListedByKindAndLastUsedFirst();
    void setsTheMethodOfOneThatIsChosen();
    void keepsWhatIsTyped();
    void promise7_aPasswordThatIsTypedIsNotKept();
    void saysWhyItCannotBeKept();
    void speaksAText();
    void promise7_thePasswordOfATemplateGoesOverTheWireAlone();
    void saysWhatIsWrongWithATextAndATemplate();
    void announcesToAll();
    void announcesToThoseSelected();
    void opensTheLibrary();
};

void TestLibraryInTheWindow::promise4_oneThatIsChosenIsAnnouncedOnce()
{
    Library().add({Kind::Announcement, u"Doors open"_s, u"https://h/doors.xml"_s, HttpMethod::Get});
    QAbstractItemView *list = openList(u"Announcement URL"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(field(u"Announcement URL"_s)->currentText(), u"https://h/doors.xml"_s);
    QVERIFY(sent().isEmpty());
    QTest::mouseClick(button(u"Announce"_s), Qt::LeftButton);
    QTRY_COMPARE(sent().size(), 1);
    QCOMPARE(sent().constFirst(), "AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fh%2Fdoors.xml");
    // What was pressed once is not said to have been heard.
    QTRY_VERIFY2(activity().contains(u"accepted in"_s), qPrintable(activity()));
    QVERIFY(!activity().contains(u"played"_s));
    QCOMPARE(sent().size(), 1);
}

void TestLibraryInTheWindow::isListedByKindAndLastUsedFirst()
{
    Library().import({{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby"_s, {}},
                      {Kind::HoldMusic, u"Calm"_s, u"https://h/calm"_s, {}},
                      {Kind::WaitMusic, u"Wait"_s, u"https://h/wait"_s, {}}});
    controls::rememberUrl(u"holdMusic"_s, u"https://h/calm"_s);
    controls::rememberUrl(u"holdMusic"_s, u"https://h/nameless"_s);
    QAbstractItemView *list = openList(u"Hold music URL"_s);
    const QComboBox &combo = *field(u"Hold music URL"_s);
    QCOMPARE(listed(combo), (QStringList{u"Calm"_s, u"Lobby"_s, u"https://h/nameless"_s}));
    QCOMPARE(combo.itemData(0, Qt::AccessibleTextRole).toString(), u"Calm, https://h/calm"_s);
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(combo.currentText(), u"https://h/lobby"_s);
    openList(u"Hold music URL"_s);
    QCOMPARE(listed(combo), (QStringList{u"Lobby"_s, u"Calm"_s, u"https://h/nameless"_s}));
}

void TestLibraryInTheWindow::setsTheMethodOfOneThatIsChosen()
{
    Library().add({Kind::WaitMusic, u"Wait"_s, u"https://h/wait"_s, HttpMethod::Get});
    QAbstractItemView *list = openList(u"Wait music URL"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QTRY_COMPARE(field(u"Wait music URL"_s)->currentText(), u"https://h/wait"_s);
    QCOMPARE(field(u"Wait music method"_s)->currentText(), u"GET"_s);
}

void TestLibraryInTheWindow::keepsWhatIsTyped()
{
    QTest::keyClicks(field(u"Hold music URL"_s), u"https://h/lobby.mp3"_s);
    choose(u"Named hold music"_s, Qt::Key_K);
    auto *dialog = this->dialog<library::KeepDialog>();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(showsText(*dialog, u"The name is missing"_s));
    QVERIFY(Library().all().isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), u"Lobby"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(Library().all().size(), 1);
    QCOMPARE(Library().all().constFirst().address,
             (NamedAddress{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby.mp3"_s, {}}));
    QCOMPARE(field(u"Hold music URL"_s)->currentText(), u"https://h/lobby.mp3"_s);
}

void TestLibraryInTheWindow::promise7_aPasswordThatIsTypedIsNotKept()
{
    const QString typed = u"https://u:5ecre7@h/lobby.mp3"_s;
    QTest::keyClicks(field(u"Hold music URL"_s), typed);
    choose(u"Named hold music"_s, Qt::Key_K);
    auto *dialog = this->dialog<library::KeepDialog>();
    QVERIFY(showsText(*dialog, u"It is kept without the secret in it"_s));
    type(*dialog, u"Name"_s, u"Lobby"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(Library().all().size(), 1);
    QCOMPARE(Library().all().constFirst().address.url, u"https://h/lobby.mp3"_s);
    QCOMPARE(field(u"Hold music URL"_s)->currentText(), typed);
}

void TestLibraryInTheWindow::saysWhyItCannotBeKept()
{
    QPushButton *opener = button(u"Named hold music"_s);
    auto *menu = opener->findChild<QMenu *>();
    QAction *keep = menu->actions().constFirst();
    const auto why = [&] {
        QTest::keyClick(opener, Qt::Key_Space);
        const QString reason = keep->isEnabled() ? QString() : keep->toolTip();
        menu->close();
        return reason;
    };
    QCOMPARE(why(), u"Type an address first"_s);
    QTest::keyClicks(field(u"Hold music URL"_s), u"https://h/lobby"_s);
    QCOMPARE(why(), QString());
    Library().add({Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby"_s, {}});
    QCOMPARE(why(), u"It is in the library already, as “Lobby”"_s);
}

void TestLibraryInTheWindow::speaksAText()
{
    choose(u"Named announcements"_s, Qt::Key_S);
    auto *dialog = this->dialog<library::SpeakDialog>();
    type(*dialog, u"Template"_s, u"https://example.com/say?v=1&text={text}"_s);
    auto *text = named<QPlainTextEdit>(*dialog, u"Text"_s);
    text->setFocus();
    QTest::keyClicks(text, u"Zoe & co. begin"_s);
    const QString address = u"https://example.com/say?v=1&text=Zoe%20%26%20co.%20begin"_s;
    QVERIFY(showsText(*dialog, address));
    QVERIFY(showsText(*dialog, u"15 of 500"_s));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(field(u"Announcement URL"_s)->currentText(), address);
    QVERIFY(sent().isEmpty());
    QTest::mouseClick(button(u"Announce"_s), Qt::LeftButton);
    QTRY_COMPARE(sent().size(), 1);
    QCOMPARE(sent().constFirst(),
             "AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fexample.com%2Fsay%3Fv%3D1%26text%3DZoe"
             "%2520%2526%2520co.%2520begin");
    // The template is there at the next start.
    m_stage->startAnew();
    choose(u"Named announcements"_s, Qt::Key_S);
    QCOMPARE(named<QLineEdit>(*this->dialog<library::SpeakDialog>(), u"Template"_s)->text(),
             u"https://example.com/say?v=1&text={text}"_s);
}

void TestLibraryInTheWindow::promise7_thePasswordOfATemplateGoesOverTheWireAlone()
{
    choose(u"Named announcements"_s, Qt::Key_S);
    auto *dialog = this->dialog<library::SpeakDialog>();
    type(*dialog, u"Template"_s, u"https://u:5ecre7@example.com/say?text={text}"_s);
    auto *text = named<QPlainTextEdit>(*dialog, u"Text"_s);
    QTest::keyClicks(text, u"Hello"_s);
    QVERIFY(showsText(*dialog, u"It is kept without the secret in it"_s));
    QVERIFY(showsText(*dialog, u"https://***@example.com/say?text=Hello"_s));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::mouseClick(button(u"Announce"_s), Qt::LeftButton);
    QTRY_COMPARE(sent().size(), 1);
    QVERIFY(sent().constFirst().contains("u%3A5ecre7%40example.com"));
    for (const QString &key : QSettings().allKeys())
        QVERIFY2(!QSettings().value(key).toString().contains(u"5ecre7"_s), qPrintable(key));
    QCOMPARE(QSettings().value(u"speech/template"_s).toString(),
             u"https://example.com/say?text={text}"_s);
    // As long as the window is open it needs not be typed again.
    choose(u"Named announcements"_s, Qt::Key_S);
    QCOMPARE(named<QLineEdit>(*dialog, u"Template"_s)->text(),
             u"https://u:5ecre7@example.com/say?text={text}"_s);
}

void TestLibraryInTheWindow::saysWhatIsWrongWithATextAndATemplate()
{
    choose(u"Named announcements"_s, Qt::Key_S);
    auto *dialog = this->dialog<library::SpeakDialog>();
    QVERIFY(showsText(*dialog, u"It stands here once there are a text and a template."_s));
    auto *text = named<QPlainTextEdit>(*dialog, u"Text"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(showsText(*dialog, u"Type what is to be said"_s));
    QTest::keyClicks(text, u"Hello"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(showsText(*dialog, u"Expected an address like"_s));
    type(*dialog, u"Template"_s, u"http://example.com/say?text={text}"_s);
    QVERIFY(showsText(*dialog, u"http is for this computer only"_s));
    type(*dialog, u"Template"_s, u"https://example.com/say?text="_s);
    QVERIFY(showsText(*dialog, u"{text} is missing"_s));
    type(*dialog, u"Template"_s, u"https://example.com/say?text={text}"_s);
    text->setPlainText(u"One\nline"_s);
    QVERIFY(showsText(*dialog, u"A new line or a tab cannot be said"_s));
    QTest::mouseClick(worded<QPushButton>(*dialog, u"Make them blanks"_s), Qt::LeftButton);
    QVERIFY(showsText(*dialog, u"https://example.com/say?text=One%20line"_s));
    text->setPlainText(QString(501, u'a'));
    QVERIFY(showsText(*dialog, u"A text has at most 500 characters"_s));
    QTest::mouseClick(worded<QPushButton>(*dialog, u"Use this address"_s), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QCOMPARE(text->toPlainText().size(), 501);
    QVERIFY(field(u"Announcement URL"_s)->currentText().isEmpty());
}

void TestLibraryInTheWindow::announcesToAll()
{
    Library().add(
        {Kind::Announcement, u"Doors open"_s, u"https://h/doors.xml"_s, HttpMethod::Post});
    m_stage->action(u"Announce to all…"_s)->trigger();
    dialog<window::AnnounceDialog>();
    QAbstractItemView *list = openList(u"URL for all"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(field(u"URL for all"_s)->currentText(), u"https://h/doors.xml"_s);
    QTest::mouseClick(m_stage->button(u"Announce to 3 people"_s), Qt::LeftButton);
    QTRY_COMPARE(sent().size(), 1);
    QVERIFY(sent().constFirst().contains("AnnounceUrl=https%3A%2F%2Fh%2Fdoors.xml"));
}

void TestLibraryInTheWindow::announcesToThoseSelected()
{
    Library().add({Kind::Announcement, u"Doors open"_s, u"https://h/doors.xml"_s, {}});
    choosePeople({0, 2});
    QTRY_COMPARE(withoutMnemonic(button(u"Announce"_s)->text()), u"Announce to 2"_s);
    QAbstractItemView *list = openList(u"Announcement URL"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::mouseClick(button(u"Announce"_s), Qt::LeftButton);
    QTRY_COMPARE(sent().size(), 2);
    QCOMPARE(sent().count("AnnounceUrl=https%3A%2F%2Fh%2Fdoors.xml"), 2);
}

void TestLibraryInTheWindow::opensTheLibrary()
{
    Library().import({{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby"_s, {}},
                      {Kind::WaitMusic, u"Wait"_s, u"https://h/wait"_s, {}}});
    choose(u"Named hold music"_s, Qt::Key_L);
    auto *first = dialog<library::LibraryWindow>();
    QCOMPARE(named<QAbstractItemView>(*first, u"Addresses"_s)->model()->rowCount(), 1);
    QTest::keyClick(first, Qt::Key_Escape);
    QTRY_VERIFY(!window().findChild<library::LibraryWindow *>());
    m_stage->action(u"Library of addresses…"_s)->trigger();
    auto *second = dialog<library::LibraryWindow>();
    QCOMPARE(named<QAbstractItemView>(*second, u"Addresses"_s)->model()->rowCount(), 2);
    // One is enough.
    m_stage->action(u"Library of addresses…"_s)->trigger();
    QCOMPARE(window().findChildren<library::LibraryWindow *>().size(), 1);
}

QTEST_MAIN(TestLibraryInTheWindow)
#include "tst_library.moc"
