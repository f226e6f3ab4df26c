// SPDX-License-Identifier: Apache-2.0
// What the composer says before and after sending, and what it lets out of the program.

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <bench/composernotes.h>
#include <support/answers.h>
#include <support/fault.h>
#include <support/slowanswers.h>
#include <uistage/composerstage.h>

using namespace Qt::Literals::StringLiterals;

class TestComposerOutcome : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ComposerStage> m_stage;

    void type(const QString &name, const QString &text)
    {
        QLineEdit *line = named<QComboBox>(m_stage->composer, name)->lineEdit();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const QString &name, const QString &text)
    {
        named<QComboBox>(m_stage->composer, name)->setCurrentText(text);
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<ComposerStage>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_stage->composer));
    }

    void cleanup() { m_stage.reset(); }

    void saysWhatCameOfIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("confirmed") << u"confirmed in"_s;
        QTest::newRow("refused") << u"refused: no"_s;
        QTest::newRow("not applied") << u"accepted, not applied"_s;
    }

    void saysWhatCameOfIt()
    {
        QFETCH(QString, words);
        const QByteArray tag = QTest::currentDataTag();
        if (tag == "refused")
            m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        if (tag == "not applied")
            m_stage->server.answerNext(
                support::answers::participant({{u"call_sid"_s, PanelStage::dana()}}));
        choose(u"EndConferenceOnExit"_s, u"true"_s);
        m_stage->press(u"Send"_s);
        QTRY_VERIFY(m_stage->says(words));
        QCOMPARE(m_stage->body(), u"EndConferenceOnExit=true"_s);
    }

    void nothingChosenIsSaid()
    {
        m_stage->press(u"Send"_s);
        QVERIFY(m_stage->says(u"No field is set"_s));
        choose(u"Muted"_s, u"true"_s);
        QVERIFY(!m_stage->says(u"No field is set"_s));
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(), QList{"Muted=true"_ba});
    }

    void sendsByKeyboard()
    {
        choose(u"Muted"_s, u"false"_s);
        named<QComboBox>(m_stage->composer, u"Muted"_s)->setFocus();
        QTest::keyClick(named<QComboBox>(m_stage->composer, u"Muted"_s), Qt::Key_Return,
                        Qt::ControlModifier);
        QTRY_COMPARE(m_stage->bodies(), QList{"Muted=false"_ba});
    }

    void promise7_aPasswordGoesOverTheWireAndNowhereElse()
    {
        type(u"HoldUrl"_s, u"https://me:hush@example.com/a"_s);
        QVERIFY(!m_stage->body().contains(u"hush"_s));
        QVERIFY(m_stage->says(u"masked here"_s));
        m_stage->press(u"Copy as cURL"_s);
        const QString line = QApplication::clipboard()->text();
        QVERIFY2(line.startsWith(u": 'The user and password "_s), qPrintable(line));
        QVERIFY(line.contains(u"'; curl "_s));
        QVERIFY(line.contains(PanelStage::dana()));
        QVERIFY(line.contains(ComposerStage::apiKey + u":$TWILIO_API_SECRET"_s));
        QVERIFY(!line.contains(u"hush"_s));
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"HoldUrl=https%3A%2F%2Fme%3Ahush%40example.com%2Fa"_ba});
    }

    void promise4_aDoubleClickSendsOnce()
    {
        type(u"AnnounceUrl"_s, u"https://example.com/a"_s);
        auto *send = worded<QPushButton>(m_stage->composer, u"Send"_s);
        QTest::mouseClick(send, Qt::LeftButton);
        QTest::mouseEvent(QTest::MouseDClick, send, Qt::LeftButton, {}, {});
        QTest::mouseEvent(QTest::MouseRelease, send, Qt::LeftButton, {}, {});
        QTRY_VERIFY2(m_stage->says(u"accepted"_s), qPrintable(m_stage->answers().join(u'\n')));
        QCOMPARE(m_stage->bodies().size(), 1);
    }

    void promise12_aDoubleClickOnWhatMayBeRepeatedIsTwoPresses()
    {
        choose(u"Muted"_s, u"true"_s);
        auto *send = worded<QPushButton>(m_stage->composer, u"Send"_s);
        QTest::mouseClick(send, Qt::LeftButton);
        QTest::mouseEvent(QTest::MouseDClick, send, Qt::LeftButton, {}, {});
        QTest::mouseEvent(QTest::MouseRelease, send, Qt::LeftButton, {}, {});
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>(2, "Muted=true"_ba));
        QCOMPARE(m_stage->answers().size(), 2);
    }

    void promise10_saysWhoIsPutOnAir()
    {
        choose(u"Coaching"_s, u"false"_s);
        QVERIFY(m_stage->says(u"audible to everybody"_s));
        choose(u"Muted"_s, u"true"_s);
        QVERIFY(!m_stage->says(u"audible to everybody"_s));
    }

    void promise10_saysWhoWouldNotBeHeard()
    {
        const QString unheard = u"heard by nobody"_s;
        choose(u"Coaching"_s, u"true"_s);
        QVERIFY(!m_stage->says(unheard));
        // As the next list tells it.
        const auto tell = [this](bool isMuted) {
            m_stage->tell({support::participantResource(
                1, {{u"label"_s, u"Dana Ortiz"_s}, {u"muted"_s, isMuted}})});
        };
        tell(true);
        QVERIFY(m_stage->says(unheard));
        choose(u"Muted"_s, u"false"_s);
        QVERIFY(!m_stage->says(unheard));
        choose(u"Muted"_s, u"true"_s);
        QVERIFY(m_stage->says(unheard));
        tell(false);
        QVERIFY(m_stage->says(unheard));
    }

    void withoutAConferenceNothingIsSent()
    {
        m_stage->composer.setModel(nullptr);
        choose(u"Muted"_s, u"true"_s);
        m_stage->press(u"Send"_s);
        QVERIFY(m_stage->says(u"No conference is open"_s));
    }

    /// Six presses of Send were five requests, one of them replaced, and one answer.
    void promise12_sixPressesAreSixRequestsAndSixAnswers()
    {
        m_stage->composer.resize(1280, 110);
        m_stage->server.answerNext(
            support::fault::delayed(std::chrono::milliseconds(200), support::answers::obedient()));
        m_stage->server.answerNext(support::answers::tooManyRequests());
        QList<QByteArray> sent;
        for (int press = 0; press < 6; ++press) {
            const QString value = press % 2 == 0 ? u"true"_s : u"false"_s;
            choose(u"Muted"_s, value);
            m_stage->press(u"Send"_s);
            sent += "Muted=" + value.toLatin1();
        }
        QCOMPARE(m_stage->answers().size(), 6);
        QTRY_VERIFY(!named<QWidget>(m_stage->composer, u"Answers"_s)->visibleRegion().isEmpty());
        QTRY_COMPARE(m_stage->bodies(), sent);
        QTRY_COMPARE(m_stage->answers().filter(u"confirmed in"_s).size(), 5);
        QCOMPARE(m_stage->answers().filter(u"refused"_s).size(), 1);
        QCOMPARE(m_stage->answers().filter(u"Unmute Dana Ortiz"_s).size(), 3);
    }

    void clearLeavesWhatIsOnItsWay()
    {
        choose(u"Muted"_s, u"true"_s);
        m_stage->press(u"Send"_s);
        QTRY_VERIFY(m_stage->says(u"confirmed in"_s));
        m_stage->server.answerNext(support::fault::silence());
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies().size(), 2);
        m_stage->press(u"Clear"_s);
        QCOMPARE(m_stage->answers().size(), 1);
        QVERIFY(m_stage->says(u"sending"_s));
    }

    void promise11_whomItGoesToFollowsTheSelection()
    {
        QVERIFY(m_stage->namesTarget(u"Dana Ortiz"_s));
        m_stage->composer.followSelection(PanelStage::customer());
        QVERIFY(m_stage->namesTarget(u"customer"_s));
        // Nobody is selected for a moment.
        m_stage->composer.followSelection({});
        choose(u"Muted"_s, u"true"_s);
        m_stage->press(u"Send"_s);
        QTRY_COMPARE(m_stage->bodies().size(), 1);
        QVERIFY(m_stage->server.requests().constLast().target.contains(
            PanelStage::customer().toLatin1()));
    }

    void promise11_whoWasTypedStaysUntilItIsTakenOut()
    {
        auto *who = named<QComboBox>(m_stage->composer, u"Participant to update"_s);
        who->lineEdit()->selectAll();
        QTest::keyClicks(who->lineEdit(), u"customer"_s);
        m_stage->composer.followSelection(PanelStage::dana());
        QVERIFY(m_stage->namesTarget(u"customer"_s));
        QCOMPARE(who->currentText(), u"customer"_s);
        m_stage->press(u"Clear"_s);
        QVERIFY(m_stage->namesTarget(u"Dana Ortiz"_s));
        m_stage->composer.followSelection(PanelStage::customer());
        QCOMPARE(who->currentText(), PanelStage::customer());
    }

    void promise11_theTargetIsNotTakenToAnotherConference()
    {
        people::ParticipantModel other(support::conferenceSid(2), m_stage->queue);
        other.apply(
            {*twilio::parseParticipant(support::participantResource(
                7, {{u"conference_sid"_s, support::conferenceSid(2)}, {u"label"_s, u"Tom"_s}}))},
            twilio::Instant::clock::now());
        m_stage->composer.setModel(&other);
        QVERIFY(m_stage->namesTarget(u"Nobody is chosen"_s));
        choose(u"Muted"_s, u"true"_s);
        m_stage->press(u"Send"_s);
        QVERIFY(m_stage->answers().isEmpty());
        m_stage->composer.followSelection(support::callSid(7));
        QVERIFY(m_stage->namesTarget(u"Tom"_s));

        // Who was typed stays, and it is said where it goes.
        type(u"Participant to update"_s, PanelStage::dana());
        m_stage->composer.setModel(&m_stage->model);
        QVERIFY(!m_stage->namesTarget(u"Not in this conference"_s));
        m_stage->composer.setModel(&other);
        QVERIFY(m_stage->namesTarget(u"Not in this conference"_s));
        m_stage->composer.setModel(&m_stage->model);
    }
};

QTEST_MAIN(TestComposerOutcome)
#include "tst_composeroutcome.moc"
