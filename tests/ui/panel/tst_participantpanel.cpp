// SPDX-License-Identifier: Apache-2.0
// What the participant panel puts on the wire, and what it keeps from it.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <controls/confirmation.h>
#include <controls/urlfield.h>
#include <support/answers.h>
#include <support/fault.h>
#include <uistage/participantstage.h>

using namespace Qt::Literals::StringLiterals;

class TestParticipantPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ParticipantStage> m_stage;

    void type(const QString &field, const QString &text)
    {
        auto *line = named<QComboBox>(m_stage->panel, field)->lineEdit();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    QString typed(const QString &field)
    {
        return named<QComboBox>(m_stage->panel, field)->currentText();
    }
    /// The note under it, as assistive technology reads it.
    QString saidOf(const QString &field)
    {
        const auto *box = named<QComboBox>(m_stage->panel, field);
        return box->accessibleDescription() == box->lineEdit()->accessibleDescription()
            ? box->accessibleDescription()
            : u"the line says something else"_s;
    }
    int buttonTop(const QString &button)
    {
        return named<QPushButton>(m_stage->panel, button)->mapTo(&m_stage->panel, QPoint()).y();
    }
    void choose(const QString &field, const QString &entry)
    {
        auto *box = named<QComboBox>(m_stage->panel, field);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int step = 0; box->currentText() != entry && step < box->count(); ++step)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), entry);
    }
    void press(const QString &button)
    {
        QTest::mouseClick(named<QPushButton>(m_stage->panel, button), Qt::LeftButton);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<ParticipantStage>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_stage->panel));
    }

    void cleanup() { m_stage.reset(); }

    void sendsWhatIsFilledIn_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QByteArray>("body");
        const auto url = "https%3A%2F%2Fexample.com%2Fa%2520b.xml"_ba;
        QTest::newRow("announce") << u"Announcement"_s << u"Announce"_s << u"Default"_s
                                  << "AnnounceUrl="_ba + url;
        QTest::newRow("announce, GET") << u"Announcement"_s << u"Announce"_s << u"GET"_s
                                       << "AnnounceMethod=GET&AnnounceUrl="_ba + url;
        QTest::newRow("hold") << u"Hold music"_s << u"Apply hold music"_s << u"Default"_s
                              << "HoldUrl="_ba + url;
        QTest::newRow("hold, POST") << u"Hold music"_s << u"Apply hold music"_s << u"POST"_s
                                    << "HoldMethod=POST&HoldUrl="_ba + url;
        QTest::newRow("wait") << u"Wait music"_s << u"Apply wait music"_s << u"Default"_s
                              << "WaitUrl="_ba + url;
        QTest::newRow("wait, GET") << u"Wait music"_s << u"Apply wait music"_s << u"GET"_s
                                   << "WaitMethod=GET&WaitUrl="_ba + url;
    }

    void sendsWhatIsFilledIn()
    {
        QFETCH(QString, section);
        QFETCH(QString, button);
        QFETCH(QString, method);
        QFETCH(QByteArray, body);
        type(section + u" URL"_s, u"https://example.com/a%20b.xml"_s);
        choose(section + u" method"_s, method);
        press(button);
        QTRY_COMPARE(m_stage->bodies(), QList{body});
    }

    void wrongInputIsRefusedWhereItWasTyped_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"hello"_s, u"ftp://example.com/a"_s, u"https:///a"_s}) {
            const auto row
                = [&text](const char *name) { return QByteArray(name) + ' ' + text.toLatin1(); };
            QTest::newRow(row("announce").constData())
                << u"Announcement"_s << u"Announce"_s << text;
            QTest::newRow(row("hold").constData())
                << u"Hold music"_s << u"Apply hold music"_s << text;
            QTest::newRow(row("wait").constData())
                << u"Wait music"_s << u"Apply wait music"_s << text;
        }
    }

    void wrongInputIsRefusedWhereItWasTyped()
    {
        QFETCH(QString, section);
        QFETCH(QString, button);
        QFETCH(QString, text);
        const QString field = section + u" URL"_s;
        type(field, text);
        press(button);
        const QString sentence = named<QComboBox>(m_stage->panel, field)->accessibleDescription();
        QVERIFY2(sentence.contains(u"Expected"_s) || sentence.contains(u"https://"_s),
                 qPrintable(sentence));
        // The operator has no use for the API's names.
        QVERIFY2(!sentence.contains(u"Url"_s), qPrintable(sentence));
        QVERIFY(worded<QLabel>(m_stage->panel, sentence)->isVisible());
        QCOMPARE(typed(field), text);

        // One thing more, and only that reaches the wire.
        m_stage->box(u"Beep on exit"_s)->click();
        QTRY_COMPARE(m_stage->bodies(), QList{"BeepOnExit=true"_ba});
        type(field, u"https://example.com"_s);
        QVERIFY(named<QComboBox>(m_stage->panel, field)->accessibleDescription().isEmpty());
    }

    void whatWasMeantIsOnePressAway()
    {
        const int top = named<QPushButton>(m_stage->panel, u"Announce"_s)
                            ->mapTo(&m_stage->panel, QPoint())
                            .y();
        type(u"Announcement URL"_s, u"example.com/my song.mp3"_s);
        press(u"Announce"_s);
        QVERIFY(m_stage->bodies().isEmpty());
        type(u"Announcement URL"_s, u"https://example.com/my song.mp3"_s);
        press(u"Announce"_s);
        QCOMPARE(named<QComboBox>(m_stage->panel, u"Announcement URL"_s)->accessibleDescription(),
                 u"Announcement has a blank at character 23. An address writes it as %20"_s);
        // promise 9b: what is under the hand stays there.
        QCOMPARE(
            named<QPushButton>(m_stage->panel, u"Announce"_s)->mapTo(&m_stage->panel, QPoint()).y(),
            top);
        press(u"Encode it"_s);
        QCOMPARE(typed(u"Announcement URL"_s), u"https://example.com/my%20song.mp3"_s);
        press(u"Announce"_s);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"AnnounceUrl=https%3A%2F%2Fexample.com%2Fmy%2520song.mp3"_ba});
    }

    void whatCorrectsIsSeenWhole_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("button");
        QTest::newRow("announcement") << u"Announcement"_s << u"Announce"_s;
        QTest::newRow("hold") << u"Hold music"_s << u"Apply hold music"_s;
        QTest::newRow("wait") << u"Wait music"_s << u"Apply wait music"_s;
    }

    // Beside the heading there was no room for it in the section that has a box there.
    void whatCorrectsIsSeenWhole()
    {
        QFETCH(QString, section);
        QFETCH(QString, button);
        type(section + u" URL"_s, u"example.com/a"_s);
        press(button);
        QCoreApplication::processEvents();
        const QString said
            = named<QComboBox>(m_stage->panel, section + u" URL"_s)->accessibleDescription();
        QPushButton *correction = nullptr;
        for (auto *one : m_stage->panel.findChildren<QPushButton *>()) {
            if (one->isVisible() && one->accessibleDescription() == said)
                correction = one;
        }
        QVERIFY(correction);
        QVERIFY(correction->width() >= correction->sizeHint().width());
        // Nothing beside it is pushed out of the panel for that.
        QCOMPARE(m_stage->panel.widget()->width(), m_stage->panel.viewport()->width());
        correction->click();
        QCOMPARE(typed(section + u" URL"_s), u"https://example.com/a"_s);
    }

    void aSignedAddressIsCalledByTheMethodItIsSignedFor()
    {
        const QString signedUrl = u"https://b.s3.amazonaws.com/a.wav?X-Amz-Signature=ab"_s;
        type(u"Hold music URL"_s, signedUrl); // GET by default
        QCOMPARE(saidOf(u"Hold music URL"_s), u"It is signed, so it is not remembered"_s);
        type(u"Announcement URL"_s, signedUrl);
        QCOMPARE(named<QComboBox>(m_stage->panel, u"Announcement URL"_s)->accessibleDescription(),
                 u"It is signed for GET: its store refuses POST"_s);
        press(u"Use GET"_s);
        press(u"Announce"_s);
        QTRY_COMPARE(m_stage->bodies().size(), 1);
        QVERIFY(m_stage->bodies()[0].startsWith("AnnounceMethod=GET&AnnounceUrl="));
    }

    void promise7_whatIsKeptOfASignedAddress()
    {
        const QString signedUrl = u"https://b.s3.amazonaws.com/a.wav?X-Amz-Signature=ab"_s;
        const int top = buttonTop(u"Apply hold music"_s);
        type(u"Hold music URL"_s, signedUrl);
        // promise 9b: what is under the hand stays there.
        QCOMPARE(buttonTop(u"Apply hold music"_s), top);
        // Nothing is wrong: it is no part of what comes back as a problem.
        m_stage->panel.setCallSid(PanelStage::customer());
        QCOMPARE(saidOf(u"Hold music URL"_s), QString());
        m_stage->panel.setCallSid(PanelStage::dana());
        QCOMPARE(saidOf(u"Hold music URL"_s), u"It is signed, so it is not remembered"_s);
        press(u"Keep the rest, without its signature"_s);
        QCOMPARE(saidOf(u"Hold music URL"_s), u"It is remembered without its signature"_s);
        QCOMPARE(typed(u"Hold music URL"_s), signedUrl);
        QCOMPARE(controls::usedUrls(u"holdMusic"_s),
                 QStringList{u"https://b.s3.amazonaws.com/a.wav"_s});
        QCOMPARE(controls::usedUrls(u"announcement"_s), QStringList());

        // It goes as it was typed, and is not offered again with a newer signature.
        press(u"Apply hold music"_s);
        QTRY_COMPARE(m_stage->bodies().size(), 1);
        QVERIFY(m_stage->bodies()[0].endsWith("X-Amz-Signature%3Dab"));
        type(u"Hold music URL"_s, signedUrl + u'c');
        QCOMPARE(saidOf(u"Hold music URL"_s), u"It is remembered without its signature"_s);
        QCOMPARE(controls::usedUrls(u"holdMusic"_s),
                 QStringList{u"https://b.s3.amazonaws.com/a.wav"_s});
        type(u"Hold music URL"_s, u"https://b.s3.amazonaws.com/a.wav"_s);
        QCOMPARE(saidOf(u"Hold music URL"_s), QString());
    }

    void promise7_whatIsSecretAndNoSignature()
    {
        type(u"Wait music URL"_s, u"https://example.com/a.wav?token=ab"_s);
        QCOMPARE(saidOf(u"Wait music URL"_s), u"It holds a secret, so it is not remembered"_s);
        // Of an address that is not sent there is nothing to tell.
        m_stage->box(u"Silence"_s)->click();
        QCOMPARE(saidOf(u"Wait music URL"_s), QString());
        m_stage->box(u"Silence"_s)->click();
        press(u"Keep the rest, without the secret"_s);
        QCOMPARE(saidOf(u"Wait music URL"_s), u"It is remembered without the secret"_s);
        QCOMPARE(controls::usedUrls(u"waitMusic"_s), QStringList{u"https://example.com/a.wav"_s});
        // Where nothing may be kept, nothing is offered.
        type(u"Wait music URL"_s, u"https://h/to/https://u:pw@h2/a?token=ab"_s);
        QCOMPARE(saidOf(u"Wait music URL"_s), u"It holds a secret, so it is not remembered"_s);
        for (const QPushButton *button : m_stage->panel.findChildren<QPushButton *>())
            QVERIFY(!button->isVisible() || button->text() != u"Keep the rest"_s);
    }

    void whatIsOfferedComesBackWithThePerson()
    {
        type(u"Announcement URL"_s, u"https://b.s3.amazonaws.com/a.wav?X-Amz-Signature=ab"_s);
        m_stage->panel.setCallSid(PanelStage::customer());
        m_stage->panel.setCallSid(PanelStage::dana());
        press(u"Use GET"_s);
        press(u"Announce"_s);
        QTRY_COMPARE(m_stage->bodies().size(), 1);
        QVERIFY(m_stage->bodies()[0].startsWith("AnnounceMethod=GET&AnnounceUrl="));
    }

    void silenceIsAnEmptyWaitUrl()
    {
        type(u"Wait music URL"_s, u"https://example.com/kept"_s);
        m_stage->box(u"Silence"_s)->click();
        press(u"Apply wait music"_s);
        QTRY_COMPARE(m_stage->bodies(), QList{"WaitUrl="_ba});
        QCOMPARE(typed(u"Wait music URL"_s), u"https://example.com/kept"_s);
    }

    void whatIsTypedBelongsToTheParticipant()
    {
        type(u"Announcement URL"_s, u"https://example.com/dana"_s);
        choose(u"Hold music method"_s, u"POST"_s);
        m_stage->panel.setCallSid(PanelStage::customer());
        QCOMPARE(typed(u"Announcement URL"_s), QString());
        QCOMPARE(typed(u"Hold music method"_s), u"Default"_s);
        type(u"Announcement URL"_s, u"hello"_s);
        press(u"Announce"_s);
        m_stage->panel.setCallSid(PanelStage::dana());
        QCOMPARE(typed(u"Announcement URL"_s), u"https://example.com/dana"_s);
        QCOMPARE(typed(u"Hold music method"_s), u"POST"_s);
        QVERIFY(named<QComboBox>(m_stage->panel, u"Announcement URL"_s)
                    ->accessibleDescription()
                    .isEmpty());
        m_stage->panel.setCallSid(PanelStage::customer());
        QCOMPARE(typed(u"Announcement URL"_s), u"hello"_s);
    }

    void promise11_whoHasLeftStaysInViewWithWhatIsTyped()
    {
        type(u"Announcement URL"_s, u"https://example.com/da"_s);
        m_stage->tell({support::participantResource(2, {{u"label"_s, u"customer"_s}}),
                       support::participantResource(3)});
        QCOMPARE(m_stage->panel.windowTitle(), u"Dana Ortiz has left"_s);
        QVERIFY(!m_stage->says(u"in the call"_s));
        QTest::keyClicks(named<QComboBox>(m_stage->panel, u"Announcement URL"_s)->lineEdit(),
                         u"na"_s);
        QCOMPARE(typed(u"Announcement URL"_s), u"https://example.com/dana"_s);
        for (const QString &button : {u"Announce"_s, u"Apply hold music"_s, u"Apply wait music"_s})
            QVERIFY2(!named<QPushButton>(m_stage->panel, button)->isEnabled(), qPrintable(button));
        QVERIFY(!m_stage->box(u"Beep on exit"_s)->isEnabled());
        QVERIFY(!m_stage->box(u"End conference on exit"_s)->isEnabled());
        m_stage->panel.setAudibility(u"nobody"_s, u"nobody"_s);
        QVERIFY(!m_stage->says(u"nobody"_s));
        press(u"Announce"_s);
        m_stage->box(u"Beep on exit"_s)->click();
        m_stage->panel.setCallSid(PanelStage::customer());
        QCOMPARE(typed(u"Announcement URL"_s), QString());
        m_stage->panel.setCallSid(PanelStage::dana());
        QCOMPARE(typed(u"Announcement URL"_s), u"https://example.com/dana"_s);
        QVERIFY(m_stage->bodies().isEmpty());
    }

    void nothingTypedIsLostWhenARequestFails()
    {
        m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        type(u"Announcement URL"_s, u"https://example.com/a"_s);
        press(u"Announce"_s);
        auto *button = named<QPushButton>(m_stage->panel, u"Announce"_s);
        QCOMPARE(button->text(), u"Announcing…"_s);
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(typed(u"Announcement URL"_s), u"https://example.com/a"_s);
    }

    void promise4_aDoubleClickAnnouncesOnce()
    {
        m_stage->server.answerNext(support::fault::silence());
        type(u"Announcement URL"_s, u"https://example.com/a"_s);
        auto *button = named<QPushButton>(m_stage->panel, u"Announce"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseDClick(button, Qt::LeftButton);
        QTRY_COMPARE(m_stage->bodies().size(), 1);
        QCOMPARE(button->text(), u"Announcing…"_s);
        m_stage->box(u"Beep on exit"_s)->click();
        m_stage->panel.setCallSid(PanelStage::customer());
        QVERIFY(button->isEnabled());
        m_stage->box(u"Beep on exit"_s)->click();
        QTRY_COMPARE(m_stage->bodies().size(), 2);
    }

    void promise10_manyAreAskedForBeforeTheyHearIt()
    {
        constexpr int people = 6;
        QJsonArray all;
        QStringList callSids;
        for (int number = 1; number <= people; ++number) {
            all.append(support::participantResource(number));
            callSids += support::callSid(number);
        }
        m_stage->tell(all);
        m_stage->panel.setGroup(callSids);
        type(u"Announcement URL"_s, u"https://example.com/a"_s);
        const auto question
            = [this] { return m_stage->panel.window()->findChild<controls::Confirmation *>(); };
        const auto answer = [&question](QMessageBox::ButtonRole role) {
            for (QAbstractButton *button : question()->buttons()) {
                if (question()->buttonRole(button) == role)
                    return button->click();
            }
        };
        press(u"Announce"_s);
        QTRY_VERIFY(question() && question()->text().contains(u"6 people"_s));
        answer(QMessageBox::RejectRole);
        QTRY_VERIFY(!question());
        press(u"Announce"_s);
        QTRY_VERIFY(question());
        QVERIFY(m_stage->bodies().isEmpty());
        answer(QMessageBox::AcceptRole);
        QTRY_COMPARE(m_stage->bodies(),
                     QList<QByteArray>(people, "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa"_ba));
    }

    void holdMusicGoesAlongWithOnHold()
    {
        type(u"Hold music URL"_s, u"https://example.com/h"_s);
        choose(u"Hold music method"_s, u"GET"_s);
        const auto hold = m_stage->model.index(0, people::ParticipantModel::HoldColumn);
        m_stage->model.setData(hold, Qt::Checked, Qt::CheckStateRole);
        QTRY_COMPARE(m_stage->bodies(),
                     QList{"Hold=true&HoldMethod=GET&HoldUrl=https%3A%2F%2Fexample.com%2Fh"_ba});
    }
};

QTEST_MAIN(TestParticipantPanel)
#include "tst_participantpanel.moc"
