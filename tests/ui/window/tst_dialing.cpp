// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QTimer>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/supervisecontrol.h>
#include <dialing/dialindialog.h>
#include <dialing/joindialog.h>
#include <people/participantmodel.h>
#include <support/fault.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;

/// Join and Dial in, as a person works the window.
class TestDialing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;
    QJsonArray m_people;
    int m_next = 9; ///< number of whoever is called next

    static QJsonObject named(int number, const QString &label)
    {
        return participantResource(number, {{u"label"_s, label}});
    }
    /// Whoever is called is listed from then on, with \p status.
    void letCallsComeIn(const QString &status = u"connected"_s)
    {
        m_stage->server.answerWhen(
            &isCall, [this, status](const Request &request, Connection &connection) {
                const int number = m_next++;
                m_people += participantResource(
                    number,
                    {{u"label"_s, QString::fromUtf8(request.field("Label").value_or(""))},
                     {u"muted"_s, request.field("Muted") == QByteArray("true")},
                     {u"status"_s, status}});
                m_stage->account.setPeople(m_people);
                answers::dialed(number)(request, connection);
            });
    }
    static bool isCall(const Request &request)
    {
        return request.method == "POST" && request.path().endsWith("/Participants.json");
    }
    void open()
    {
        m_people = {named(1, u"Dana"_s), named(2, u"supervisor"_s), named(3, u"Zoë"_s)};
        m_stage->account.setPeople(m_people);
        QVERIFY(m_stage->open());
    }
    void keepNumber()
    {
        const QString group = u"join/"_s + accountSid() + u'/';
        QSettings().setValue(group + u"number"_s, u"+14155550136"_s);
        QSettings().setValue(group + u"from"_s, u"+14155550100"_s);
    }
    ParticipantModel *model() const { return m_stage->window->table()->participants(); }
    conferences::SuperviseControl *control() const
    {
        return m_stage->window->findChild<conferences::ConferenceTabs *>()->page()->supervise();
    }
    QAbstractButton *control(const QString &name) const
    {
        for (auto *each : control()->findChildren<QAbstractButton *>()) {
            if (each->accessibleName() == name && each->isVisible())
                return each;
        }
        return nullptr;
    }
    template <class T>
    T *dialog() const
    {
        return m_stage->window->findChild<T *>();
    }
    static void type(const QWidget &dialog, const QString &field, const QString &text)
    {
        auto *line = ::named<QLineEdit>(dialog, field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    static void press(const QWidget &dialog, const QString &name)
    {
        QTest::mouseClick(::named<QPushButton>(dialog, name), Qt::LeftButton);
    }
    QByteArrayList calls() const
    {
        QByteArrayList all;
        for (const Request &request : m_stage->server.requests()) {
            if (isCall(request))
                all += request.body;
        }
        return all;
    }
    QString below() const
    {
        QStringList all;
        for (const QLabel *label : m_stage->window->statusBar()->findChildren<QLabel *>())
            all += label->text();
        return all.join(u'\n');
    }
    void choose(const QString &entry)
    {
        QAction *action = m_stage->action(entry);
        QVERIFY2(action, qPrintable(entry));
        QTRY_VERIFY2(action->isEnabled(), qPrintable(entry));
        action->trigger();
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_next = 9;
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
    }
    void cleanup() { m_stage.reset(); }

    void joinsAndIsAskedOnlyTheFirstTime();
    void joinsStraightAsACoach();
    void isKnownByTheNumberAtTheNextStart();
    void cannotJoinWhereTheyAre();
    void promise10_nothingComesUnderThePointer();
    void promise4_aDoubleClickCallsOnce();
    void promise4_lostItIsToldAndNotRepeated();
    void refusedItIsToldAtTheField();
    void dialsInSeveral();
    void whoIsNotCalledStaysInTheField();
    void whatIsWrongIsToldAndNotSent();
    void whoIsBusyIsGreyedWithTheReason();
    void numbersAreOffered();
    void worksByKeyboard();
};

void TestDialing::joinsAndIsAskedOnlyTheFirstTime()
{
    letCallsComeIn();
    open();
    QTRY_VERIFY(control(u"Join…"_s));
    QTest::mouseClick(control(u"Join…"_s), Qt::LeftButton);
    auto *asking = dialog<dialing::JoinDialog>();
    QTRY_VERIFY(asking->isVisible());
    type(*asking, u"Your number"_s, u"+1 (415) 555-0136"_s);
    type(*asking, u"From"_s, u"+14155550100"_s);
    QCOMPARE(::named<QLineEdit>(*asking, u"Label"_s)->text(), u"supervisor"_s);
    press(*asking, u"Join"_s);
    const QByteArray form
        = "Beep=false&EndConferenceOnExit=false&From=%2B14155550100&Label=supervisor%202"
          "&Muted=true&StartConferenceOnEnter=false&To=%2B14155550136"_ba;
    QTRY_COMPARE(calls(), QByteArrayList{form});
    QTRY_VERIFY(!asking->isVisible());
    QTRY_COMPARE(model()->own(), callSid(9));
    QTRY_VERIFY(::named<QAbstractButton>(*control(), u"Listen"_s)->isChecked());

    // They leave, and come back with one press.
    m_people.removeLast();
    m_stage->account.setPeople(m_people);
    QTRY_VERIFY(control(u"Join"_s) && control(u"Join"_s)->isEnabled());
    QTest::mouseClick(control(u"Join"_s), Qt::LeftButton);
    QTRY_COMPARE(calls(), (QByteArrayList{form, form}));
    QVERIFY(!asking->isVisible());
    QTRY_COMPARE(model()->own(), callSid(10));
}

void TestDialing::joinsStraightAsACoach()
{
    keepNumber();
    letCallsComeIn();
    open();
    choose(u"Join and coach somebody…"_s);
    auto *list = m_stage->window->findChild<QMenu *>(u"coachList"_s);
    QVERIFY(list);
    for (QAction *each : list->actions()) {
        if (each->text() == u"Dana")
            each->trigger();
    }
    list->close();
    QTRY_COMPARE(calls(),
                 QByteArrayList{"Beep=false&CallSidToCoach=" + callSid(1).toLatin1()
                                + "&Coaching=true&EndConferenceOnExit=false&From=%2B14155550100"
                                  "&Label=supervisor%202&Muted=false"
                                  "&StartConferenceOnEnter=false&To=%2B14155550136"});
}

void TestDialing::isKnownByTheNumberAtTheNextStart()
{
    keepNumber();
    QSettings().setValue(u"you/%1/number"_s.arg(accountSid()), u"+14155550136"_s);
    m_stage->server.answerWhen(
        [](const Request &request) { return request.path().contains("/Calls/"); },
        answers::call({{u"direction"_s, u"outbound-api"_s}, {u"to"_s, u"+14155550136"_s}}));
    open();
    QTRY_COMPARE(model()->own(), callSid(2));
}

void TestDialing::cannotJoinWhereTheyAre()
{
    QSettings().setValue(u"you/%1/label"_s.arg(accountSid()), u"Zoë"_s);
    open();
    QTRY_COMPARE(model()->own(), callSid(3));
    QTRY_VERIFY(!control(u"Join…"_s));
    QVERIFY(!m_stage->action(u"Join…"_s)->isEnabled());
}

/// Who presses twice where Join was does not barge in.
void TestDialing::promise10_nothingComesUnderThePointer()
{
    keepNumber();
    letCallsComeIn();
    open();
    QTRY_VERIFY(control(u"Join"_s));
    QAbstractButton *join = control(u"Join"_s);
    QTest::mouseMove(join);
    QTRY_VERIFY(join->underMouse());
    const QPoint place = join->mapTo(control(), join->rect().center());
    QTest::mouseClick(join, Qt::LeftButton);
    QTRY_COMPARE(model()->own(), callSid(9));
    QTRY_VERIFY(::named<QAbstractButton>(*control(), u"Listen"_s)->isEnabled());
    // What was asked to be laid out is laid out by then.
    bool hasTurned = false;
    QTimer::singleShot(0, this, [&] { hasTurned = true; });
    QTRY_VERIFY(hasTurned);
    QCOMPARE(control()->childAt(place), join);
    QVERIFY(!join->isEnabled());
    QTest::mouseClick(control()->window(), Qt::LeftButton, {},
                      join->mapTo(control()->window(), join->rect().center()));
    // Once the pointer has gone it goes too.
    QTest::mouseMove(m_stage->window->table());
    QTRY_VERIFY(!join->isVisible());
    for (const Request &request : m_stage->server.requests())
        QVERIFY(request.method == "GET" || isCall(request));
}

void TestDialing::promise4_aDoubleClickCallsOnce()
{
    keepNumber();
    letCallsComeIn(u"ringing"_s);
    open();
    QTRY_VERIFY(control(u"Join"_s));
    QAbstractButton *join = control(u"Join"_s);
    QTest::mouseDClick(join, Qt::LeftButton);
    QTest::mouseClick(join, Qt::LeftButton);
    QTRY_COMPARE(calls().size(), 1);
    QTRY_VERIFY(control(u"Calling you"_s));
    QVERIFY(!control(u"Calling you"_s)->isEnabled());
    QTRY_COMPARE(m_stage->board->queue().pending(), 0);
    QCOMPARE(calls().size(), 1);
}

void TestDialing::promise4_lostItIsToldAndNotRepeated()
{
    keepNumber();
    m_stage->server.answerWhen(&isCall, fault::resetUnanswered());
    open();
    QTRY_VERIFY(control(u"Join"_s));
    QTest::mouseClick(control(u"Join"_s), Qt::LeftButton);
    QTRY_VERIFY2(below().contains(u"It may or may not have happened"_s), qPrintable(below()));
    QCOMPARE(calls().size(), 1);
    QCOMPARE(m_stage->board->queue().undecided(), 1);
    QTRY_VERIFY(control(u"Join"_s));
}

void TestDialing::refusedItIsToldAtTheField()
{
    m_stage->server.answerWhen(&isCall,
                               answers::error(400, 21212, "Invalid 'From' Number (caller ID)"));
    open();
    QTRY_VERIFY(control(u"Join…"_s));
    QTest::mouseClick(control(u"Join…"_s), Qt::LeftButton);
    auto *asking = dialog<dialing::JoinDialog>();
    QTRY_VERIFY(asking->isVisible());
    type(*asking, u"Your number"_s, u"+14155550136"_s);
    type(*asking, u"From"_s, u"+14155550199"_s);
    press(*asking, u"Join"_s);
    auto *from = ::named<QLineEdit>(*asking, u"From"_s);
    QTRY_VERIFY2(from->accessibleDescription().contains(u"Invalid 'From' Number"_s),
                 qPrintable(from->accessibleDescription()));
    QVERIFY(asking->isVisible());
    QVERIFY(from->hasFocus());
    QCOMPARE(from->text(), u"+14155550199"_s);
    QCOMPARE(::named<QLineEdit>(*asking, u"Your number"_s)->text(), u"+14155550136"_s);
    QVERIFY(::named<QPushButton>(*asking, u"Join"_s)->isEnabled());
}

void TestDialing::dialsInSeveral()
{
    letCallsComeIn(u"ringing"_s);
    open();
    choose(u"Dial in…"_s);
    auto *asking = dialog<dialing::DialInDialog>();
    QTRY_VERIFY(asking->isVisible());
    type(*asking, u"To"_s, u"+1 415 555 0136, client:kim; sip:zoe@a.example"_s);
    type(*asking, u"From"_s, u"+14155550100"_s);
    type(*asking, u"Label"_s, u"guest"_s);
    type(*asking, u"Caller's name"_s, u"Desk"_s);
    QTest::mouseClick(worded<QCheckBox>(*asking, u"Muted"_s), Qt::LeftButton, {}, {8, 8});
    press(*asking, u"Dial in"_s);
    QTRY_COMPARE(calls().size(), 3);
    QByteArrayList sent = calls();
    std::sort(sent.begin(), sent.end());
    QCOMPARE(sent,
             (QByteArrayList{"CallerDisplayName=Desk&From=%2B14155550100&Label=guest%203&Muted=true"
                             "&To=sip%3Azoe%40a.example",
                             "From=%2B14155550100&Label=guest%202&Muted=true&To=client%3Akim",
                             "From=%2B14155550100&Label=guest&Muted=true&To=%2B14155550136"}));
    QTRY_VERIFY(!asking->isVisible());
    QTRY_COMPARE(model()->rowCount(), 6);
    // From is what was used last.
    m_stage->startAnew();
    open();
    choose(u"Dial in…"_s);
    QTRY_COMPARE(::named<QLineEdit>(*dialog<dialing::DialInDialog>(), u"From"_s)->text(),
                 u"+14155550100"_s);
}

void TestDialing::whoIsNotCalledStaysInTheField()
{
    m_stage->server.answerWhen(&isCall, [](const Request &request, Connection &connection) {
        const bool isRight = request.field("To") == QByteArray("client:kim");
        (isRight ? answers::dialed(9)
                 : answers::error(400, 21211, "Invalid 'To' Phone Number"))(request, connection);
    });
    open();
    choose(u"Dial in…"_s);
    auto *asking = dialog<dialing::DialInDialog>();
    QTRY_VERIFY(asking->isVisible());
    type(*asking, u"To"_s, u"client:kim, +14155550136"_s);
    type(*asking, u"From"_s, u"+14155550100"_s);
    press(*asking, u"Dial in"_s);
    auto *to = ::named<QLineEdit>(*asking, u"To"_s);
    QTRY_COMPARE(to->text(), u"+14155550136"_s);
    QVERIFY(asking->isVisible());
    QVERIFY(to->accessibleDescription().contains(u"Invalid 'To' Phone Number"_s));
    QCOMPARE(calls().size(), 2);
}

void TestDialing::whatIsWrongIsToldAndNotSent()
{
    letCallsComeIn();
    open();
    choose(u"Dial in…"_s);
    auto *asking = dialog<dialing::DialInDialog>();
    QTRY_VERIFY(asking->isVisible());
    type(*asking, u"To"_s, u"4155550136"_s);
    type(*asking, u"Label"_s, u"a/b"_s);
    press(*asking, u"Dial in"_s);
    const auto said = [asking](const QString &field) {
        return ::named<QLineEdit>(*asking, field)->accessibleDescription();
    };
    QVERIFY2(said(u"To"_s).startsWith(u"A phone number begins with +"_s),
             qPrintable(said(u"To"_s)));
    QVERIFY2(said(u"From"_s).startsWith(u"Say where the call comes from"_s),
             qPrintable(said(u"From"_s)));
    QCOMPARE(said(u"Label"_s), u"A label cannot contain “/”"_s);
    QCOMPARE(::named<QLineEdit>(*asking, u"To"_s)->text(), u"4155550136"_s);
    QVERIFY(calls().isEmpty());
    // Put right, it is forgotten.
    type(*asking, u"To"_s, u"client:kim, client:kim"_s);
    type(*asking, u"From"_s, u"+14155550100"_s);
    type(*asking, u"Label"_s, u"a"_s);
    press(*asking, u"Dial in"_s);
    QCOMPARE(said(u"To"_s), u"“client:kim” stands there twice"_s);
    QVERIFY(said(u"Label"_s).isEmpty());
    QVERIFY(calls().isEmpty());
}

void TestDialing::whoIsBusyIsGreyedWithTheReason()
{
    m_stage->server.answerWhen(
        [](const Request &request) { return request.path().contains("/Calls/"); },
        answers::call({{u"direction"_s, u"outbound-api"_s}, {u"status"_s, u"busy"_s}}));
    letCallsComeIn(u"ringing"_s);
    open();
    choose(u"Dial in…"_s);
    auto *asking = dialog<dialing::DialInDialog>();
    QTRY_VERIFY(asking->isVisible());
    type(*asking, u"To"_s, u"+14155550102"_s);
    type(*asking, u"From"_s, u"+14155550100"_s);
    press(*asking, u"Dial in"_s);
    const auto status
        = [this] { return model()->index(3, ParticipantModel::StatusColumn).data().toString(); };
    QTRY_COMPARE(status(), u"ringing"_s);
    m_people.removeLast();
    m_stage->account.setPeople(m_people);
    QTRY_COMPARE(status(), u"busy"_s);
    QVERIFY(model()->hasLeft(3));
}

void TestDialing::numbersAreOffered()
{
    m_stage->server.answerWhen(
        [](const Request &request) {
            return request.path().endsWith("/IncomingPhoneNumbers.json");
        },
        answers::json({{u"incoming_phone_numbers"_s,
                        QJsonArray{QJsonObject{{u"phone_number"_s, u"+14155550100"_s},
                                               {u"friendly_name"_s, u"Front desk"_s}}}}}));
    open();
    choose(u"Dial in…"_s);
    auto *from = ::named<QComboBox>(*dialog<dialing::DialInDialog>(), u"From"_s);
    QTRY_COMPARE(from->count(), 1);
    QCOMPARE(from->itemText(0), u"Front desk · +14155550100"_s);
    QCOMPARE(from->currentText(), u"+14155550100"_s);
}

void TestDialing::worksByKeyboard()
{
    letCallsComeIn();
    open();
    QTest::keyClick(m_stage->window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *asking = dialog<dialing::DialInDialog>();
    QTRY_VERIFY(asking->isVisible());
    auto *to = ::named<QLineEdit>(*asking, u"To"_s);
    QTRY_VERIFY(to->hasFocus());
    QTest::keyClicks(to, u"client:kim"_s);
    QTest::keyClick(to, Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"+14155550100"_s);
    // Enter has nobody's phone ring.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(calls().size(), 0);
    QTest::keyClick(asking, Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(calls(), QByteArrayList{"From=%2B14155550100&To=client%3Akim"});
    QTRY_VERIFY(!asking->isVisible());
}

QTEST_MAIN(TestDialing)
#include "tst_dialing.moc"
