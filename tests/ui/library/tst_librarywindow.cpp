// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <controls/spokenlabel.h>
#include <library/checkrow.h>
#include <library/librarywindow.h>
#include <support/answers.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using addresses::Kind;
using addresses::Library;
using addresses::NamedAddress;
using support::HostileServer;

/// The window of the library, as a person works it.
class TestLibraryWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QWidget m_owner;
    QPointer<library::LibraryWindow> m_window;

    void open()
    {
        m_window = library::LibraryWindow::open(m_owner, std::nullopt);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    QLineEdit *line(const QString &name) const { return named<QLineEdit>(*m_window, name); }
    QPushButton *button(const QString &text) const { return worded<QPushButton>(*m_window, text); }
    void press(const QString &text) const { QTest::mouseClick(button(text), Qt::LeftButton); }
    bool says(const QString &text) const { return showsText(*m_window, text); }
    void type(const QString &name, const QString &text) const
    {
        line(name)->selectAll();
        QTest::keyClicks(line(name), text);
    }
    QListView &list() const { return *named<QListView>(*m_window, u"Addresses"_s); }
    QStringList listed() const
    {
        QStringList names;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            names += list().model()->index(row, 0).data().toString();
        return names;
    }
    void goTo(int row) const
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(row, 0)).center());
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Presses a button that asks for a file, and takes \p name.
    void takeFile(const QString &text, const QString &name) const
    {
        press(text);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_window->findChild<QFileDialog *>());
        dialog->selectFile(name);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(!m_window->findChild<QFileDialog *>());
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile target(file(name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }
    static QStringList kept()
    {
        QStringList names;
        const Library library;
        for (const addresses::Kept &each : library.all())
            names += each.address.name;
        names.sort();
        return names;
    }

private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() { QSettings().clear(); }
    void cleanup() { delete m_window; }

    void namesAnAddress();
    void changesOneAndTakesThatBack();
    void removesOneAndTakesThatBack();
    void whatIsNotKeptWaits();
    void finds();
    void worksByKeyboard();
    void saysWhatIsWrongWhereItWasTyped();
    void checks();
    void checksOnlyOnAPress();
    void aCheckCanBeStopped();
    void silenceEndsTheCheck();
    void promise9_whatCameIsHeard();
    void goesThroughAFile();
    void aBadFileIsToldAndNothingIsLost();
    void promise7_theSecretsOfAFileAreLeftOut();
    void promise9b_longTextsMoveNothing();
};

void TestLibraryWindow::namesAnAddress()
{
    open();
    QVERIFY(says(u"No address has a name yet."_s));
    QVERIFY(line(u"Name"_s)->hasFocus());
    QVERIFY(!button(u"Keep"_s)->isEnabled());
    QTest::keyClicks(line(u"Name"_s), u"Lobby"_s);
    QTest::keyClicks(line(u"URL"_s), u"https://u:5ecre7@h/lobby.mp3"_s);
    QVERIFY(says(u"It is kept without the secret in it"_s));
    named<QComboBox>(*m_window, u"Kind"_s)->setFocus();
    QTest::keyClick(named<QComboBox>(*m_window, u"Kind"_s), Qt::Key_Down);
    QTest::keyClick(line(u"URL"_s), Qt::Key_Return);
    QCOMPARE(kept(), QStringList{u"Lobby"_s});
    QCOMPARE(Library().all().constFirst().address,
             (NamedAddress{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby.mp3"_s, {}}));
    QVERIFY(says(u"“Lobby” is kept."_s));
    QCOMPARE(line(u"URL"_s)->text(), u"https://h/lobby.mp3"_s);
    QCOMPARE(listed(), QStringList{u"Lobby"_s});
}

void TestLibraryWindow::changesOneAndTakesThatBack()
{
    Library().import({{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby"_s, {}}});
    open();
    type(u"Name"_s, u"Foyer"_s);
    press(u"Keep"_s);
    QCOMPARE(kept(), QStringList{u"Foyer"_s});
    press(u"Undo"_s);
    QCOMPARE(kept(), QStringList{u"Lobby"_s});
    QCOMPARE(line(u"Name"_s)->text(), u"Lobby"_s);
    QVERIFY(says(u"“Foyer” is as it was."_s) || says(u"“Lobby” is as it was."_s));
}

void TestLibraryWindow::removesOneAndTakesThatBack()
{
    Library().import({{Kind::HoldMusic, u"A"_s, u"https://h/a"_s, {}},
                      {Kind::HoldMusic, u"B"_s, u"https://h/b"_s, {}},
                      {Kind::HoldMusic, u"C"_s, u"https://h/c"_s, {}}});
    open();
    goTo(1);
    press(u"Remove"_s);
    QCOMPARE(kept(), (QStringList{u"A"_s, u"C"_s}));
    QVERIFY(says(u"“B” was removed."_s));
    QCOMPARE(line(u"Name"_s)->text(), u"C"_s);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(kept(), QStringList{u"A"_s});
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(kept(), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(line(u"Name"_s)->text(), u"C"_s);
    press(u"Undo"_s);
    QCOMPARE(kept(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QVERIFY(says(u"“B” is there again."_s));
    QVERIFY(!button(u"Undo"_s)->isVisible());
}

void TestLibraryWindow::whatIsNotKeptWaits()
{
    Library().import({{Kind::HoldMusic, u"A"_s, u"https://h/a"_s, {}},
                      {Kind::HoldMusic, u"B"_s, u"https://h/b"_s, {}}});
    open();
    type(u"URL"_s, u"h/a"_s);
    goTo(1);
    QCOMPARE(line(u"URL"_s)->text(), u"https://h/b"_s);
    QVERIFY(list()
                .model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"changed, not kept"_s));
    QVERIFY(!m_window->close());
    QVERIFY(says(u"What was typed is not kept yet. Keep it, or close again to leave it."_s));
    QCOMPARE(line(u"URL"_s)->text(), u"h/a"_s);
    QVERIFY(m_window->close());
    QCOMPARE(Library().of(Kind::HoldMusic).size(), 2);
}

void TestLibraryWindow::finds()
{
    Library().import({{Kind::HoldMusic, u"Lobby"_s, u"https://h/one"_s, {}},
                      {Kind::WaitMusic, u"Foyer"_s, u"https://h/lobby"_s, {}},
                      {Kind::Announcement, u"Doors"_s, u"https://h/doors"_s, {}}});
    open();
    line(u"Find an address"_s)->setFocus();
    QTest::keyClicks(line(u"Find an address"_s), u"LOBBY"_s);
    QCOMPARE(listed(), (QStringList{u"Foyer"_s, u"Lobby"_s}));
    named<QComboBox>(*m_window, u"Kind that is listed"_s)->setCurrentIndex(2);
    QCOMPARE(listed(), QStringList{u"Lobby"_s});
    QTest::keyClicks(line(u"Find an address"_s), u"x"_s);
    QVERIFY(says(u"Nothing fits what is looked for."_s));
    QTest::keyClick(line(u"Find an address"_s), Qt::Key_Escape);
    QCOMPARE(listed(), QStringList{u"Lobby"_s});
}

void TestLibraryWindow::worksByKeyboard()
{
    Library().import({{Kind::HoldMusic, u"A"_s, u"https://h/a"_s, {}},
                      {Kind::HoldMusic, u"B"_s, u"https://h/b"_s, {}}});
    open();
    line(u"Find an address"_s)->setFocus();
    QTest::keyClick(line(u"Find an address"_s), Qt::Key_Down);
    QTRY_VERIFY(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(line(u"Name"_s)->text(), u"B"_s);
    QTest::keyClick(m_window, Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(line(u"Name"_s)->hasFocus());
    QVERIFY(line(u"Name"_s)->text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window);
}

void TestLibraryWindow::saysWhatIsWrongWhereItWasTyped()
{
    Library().import({{Kind::Announcement, u"A"_s, u"https://h/a"_s, {}}});
    open();
    press(u"New"_s);
    QTest::keyClicks(line(u"URL"_s), u"example.com/a"_s);
    QTest::keyClick(line(u"URL"_s), Qt::Key_Return);
    QVERIFY(says(u"The name is missing"_s));
    QVERIFY(line(u"Name"_s)->hasFocus());
    QTest::keyClicks(line(u"Name"_s), u"B"_s);
    press(u"Keep"_s);
    QVERIFY(says(u"The address begins neither with http:// nor with https://"_s));
    QVERIFY(line(u"URL"_s)->hasFocus());
    QVERIFY(line(u"URL"_s)->accessibleDescription().startsWith(u"The address begins neither"_s));
    press(u"Add https://"_s);
    QCOMPARE(line(u"URL"_s)->text(), u"https://example.com/a"_s);
    press(u"Keep"_s);
    QCOMPARE(kept(), (QStringList{u"A"_s, u"B"_s}));
    press(u"New"_s);
    QTest::keyClicks(line(u"Name"_s), u"Again"_s);
    QTest::keyClicks(line(u"URL"_s), u"https://h/a"_s);
    press(u"Keep"_s);
    QVERIFY(says(u"It is in the library already, as “A”"_s));
    QCOMPARE(kept(), (QStringList{u"A"_s, u"B"_s}));
}

void TestLibraryWindow::checks()
{
    HostileServer server;
    server.answerAlways(support::respond(
        {.body = "<Response><Say>Hi</Say></Response>", .contentType = "text/xml"}));
    Library().import({{Kind::HoldMusic, u"A"_s, server.url().toString() + u"/a"_s, {}}});
    open();
    press(u"Check"_s);
    QVERIFY(says(u"Asking…"_s));
    QTRY_VERIFY(says(u"Seen from this computer: TwiML with Say."_s));
    QCOMPARE(server.requests().size(), 1);
    server.answerAlways(support::answers::html(404));
    press(u"Check"_s);
    QTRY_VERIFY(says(u"Seen from this computer: nothing is there (404)."_s));
    QCOMPARE(server.requests().size(), 2);
    // Of another address nothing is known.
    QTest::keyClicks(line(u"URL"_s), u"b"_s);
    QVERIFY(!says(u"Seen from this computer"_s));
}

void TestLibraryWindow::checksOnlyOnAPress()
{
    HostileServer server;
    server.answerAlways(support::answers::html(200));
    Library().import({{Kind::HoldMusic, u"A"_s, server.url().toString() + u"/a"_s, {}}});
    open();
    type(u"Name"_s, u"B"_s);
    press(u"Keep"_s);
    press(u"New"_s);
    goTo(0);
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(server.requests().isEmpty());
    // The first that is asked is asked for by this.
    press(u"Check"_s);
    QTRY_VERIFY(says(u"Seen from this computer"_s));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.connectionsOpened(), 1);
}

void TestLibraryWindow::aCheckCanBeStopped()
{
    HostileServer server;
    server.answerAlways(support::fault::silence());
    Library().import({{Kind::HoldMusic, u"A"_s, server.url().toString() + u"/a"_s, {}}});
    open();
    press(u"Check"_s);
    QTRY_COMPARE(server.requests().size(), 1);
    // The window goes on meanwhile.
    type(u"Name"_s, u"B"_s);
    press(u"Keep"_s);
    QCOMPARE(kept(), QStringList{u"B"_s});
    QVERIFY(says(u"Asking…"_s));
    press(u"Stop"_s);
    QVERIFY(says(u"Stopped: nothing is known of it."_s));
    press(u"Check"_s);
    QTRY_COMPARE(server.requests().size(), 2);
    QVERIFY(m_window->close());
}

void TestLibraryWindow::silenceEndsTheCheck()
{
    HostileServer server;
    server.answerAlways(support::fault::silence());
    Library().import({{Kind::HoldMusic, u"A"_s, server.url().toString() + u"/a"_s, {}}});
    open();
    m_window->findChild<library::CheckRow *>()->setLimit(std::chrono::milliseconds(200));
    press(u"Check"_s);
    QTRY_VERIFY(says(u"Seen from this computer: nothing came within 0.2 s."_s));
    QVERIFY(button(u"Check"_s)->isEnabled());
}

void TestLibraryWindow::promise9_whatCameIsHeard()
{
    HostileServer server;
    server.answerAlways(support::answers::html(404));
    Library().import({{Kind::HoldMusic, u"A"_s, server.url().toString() + u"/a"_s, {}}});
    open();
    QStringList heard;
    for (auto *label : m_window->findChildren<controls::SpokenLabel *>())
        connect(label, &controls::SpokenLabel::said, this,
                [&heard](const QString &words) { heard += words; });
    press(u"Check"_s);
    QTRY_VERIFY(heard.contains(u"Seen from this computer: nothing is there (404)."_s));
    press(u"Remove"_s);
    QTRY_VERIFY(heard.contains(u"“A” was removed."_s));
    QVERIFY(QApplication::focusWidget());
}

void TestLibraryWindow::goesThroughAFile()
{
    Library().import({{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby"_s, twilio::HttpMethod::Get},
                      {Kind::Announcement, u"Zoë's"_s, u"https://h/zoe"_s, {}}});
    const QList<addresses::Kept> before = Library().all();
    open();
    takeFile(u"Export…"_s, file(u"out.json"_s));
    QTRY_VERIFY(says(u"2 addresses are written to"_s));
    takeFile(u"Import…"_s, file(u"out.json"_s));
    QTRY_VERIFY(says(u"0 addresses were imported from"_s));
    QVERIFY(says(u"2 were in the library already."_s));
    QCOMPARE(Library().all(), before);
    for (const addresses::Kept &each : before)
        Library().remove(each.id);
    takeFile(u"Import…"_s, file(u"out.json"_s));
    QTRY_VERIFY(says(u"2 addresses were imported from"_s));
    QCOMPARE(Library().all().size(), 2);
    for (qsizetype at = 0; at < before.size(); ++at)
        QCOMPARE(Library().all().at(at).address, before.at(at).address);
    press(u"Undo"_s);
    QVERIFY(Library().all().isEmpty());
}

void TestLibraryWindow::aBadFileIsToldAndNothingIsLost()
{
    Library().import({{Kind::HoldMusic, u"Lobby"_s, u"https://h/lobby"_s, {}}});
    open();
    put(u"bad.json"_s, R"({"addresses":[{"kind":"hold","name":"a","url":"https://h/a"},
                          {"kind":"hold","name":"b","url":"ftp://h/b"}]})");
    takeFile(u"Import…"_s, file(u"bad.json"_s));
    QTRY_VERIFY(says(u"bad.json. /addresses/1/url: The address begins with “ftp:”."_s));
    put(u"broken.json"_s, "{\n{");
    takeFile(u"Import…"_s, file(u"broken.json"_s));
    QTRY_VERIFY(says(u"broken.json. It is not JSON: line 2, column"_s));
    QCOMPARE(kept(), QStringList{u"Lobby"_s});
    QVERIFY(!button(u"Undo"_s)->isVisible());
}

void TestLibraryWindow::promise7_theSecretsOfAFileAreLeftOut()
{
    open();
    put(u"secret.json"_s,
        R"({"addresses":[{"kind":"hold","name":"a","url":"https://u:5ecre7@h/a"}]})");
    takeFile(u"Import…"_s, file(u"secret.json"_s));
    QTRY_VERIFY(says(u"1 was taken without the secret in its address."_s));
    takeFile(u"Export…"_s, file(u"without.json"_s));
    QTRY_VERIFY(says(u"1 address is written to"_s));
    QFile written(file(u"without.json"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("5ecre7"));
    for (const QString &key : QSettings().allKeys())
        QVERIFY(!QSettings().value(key).toString().contains(u"5ecre7"_s));
}

void TestLibraryWindow::promise9b_longTextsMoveNothing()
{
    Library().import(
        {{Kind::HoldMusic, u"A"_s, u"https://h/a"_s, {}},
         {Kind::HoldMusic, u"B"_s + QString(79, u'W'), u"https://h/"_s + QString(1900, u'w'), {}}});
    open();
    const QSize size = m_window->size();
    const QRect place = button(u"Check"_s)->geometry();
    goTo(1);
    QCOMPARE(line(u"Name"_s)->text().size(), 80);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), size);
    QCOMPARE(button(u"Check"_s)->geometry(), place);
}

QTEST_MAIN(TestLibraryWindow)
#include "tst_librarywindow.moc"
