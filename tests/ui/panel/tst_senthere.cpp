// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <panel/participantdrafts.h>
#include <twilio/updatefields.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using panel::Audio;
using panel::SentHere;
using State = changes::Change::State;

namespace {

const QByteArray neverTold = "AnnounceUrl=https%3A%2F%2Fa.example&BeepOnExit=true&HoldMethod=POST"
                             "&HoldUrl=https%3A%2F%2Fb.example&WaitUrl=";

Change pressed(const QByteArray &form)
{
    Change change;
    change.id = QUuid::createUuid();
    change.operation = changes::UpdateParticipant{*twilio::updateFromFormBody(form)};
    change.pressedAt = QDateTime::currentDateTimeUtc();
    return change;
}

Change at(Change change, State state)
{
    change.state = state;
    change.attempts = 1;
    return change;
}

QList<SentHere::Value> valuesOf(const SentHere &sent)
{
    QList<SentHere::Value> values{sent.beep};
    for (const Audio which : panel::allAudio)
        values += sent.of(which);
    return values;
}

} // namespace

/// What the service never tells, as the panel remembers it.
class TestSentHere : public QObject
{
    Q_OBJECT

private slots:
    void promise3_lastSentIsWhatWasAccepted_data();
    void promise3_lastSentIsWhatWasAccepted();
    void promise3_lastSentAddsUp();
    void concernsOnlyWhatIsNeverTold();
};

void TestSentHere::promise3_lastSentIsWhatWasAccepted_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
    const QString lastSent = u"last sent here, at "_s;
    QTest::newRow("waiting") << State::Waiting << u"sending…"_s;
    QTest::newRow("sending") << State::Sending << u"sending…"_s;
    QTest::newRow("trying again") << State::TryingAgain << u"sending…"_s;
    QTest::newRow("paused") << State::Paused << u"waits"_s;
    QTest::newRow("unreadable") << State::Unreadable << u"sending…"_s;
    QTest::newRow("confirmed") << State::Confirmed << lastSent;
    QTest::newRow("accepted") << State::Accepted << lastSent;
    QTest::newRow("accepted, unread") << State::AcceptedUnread << lastSent;
    QTest::newRow("not applied") << State::NotApplied << lastSent;
    QTest::newRow("refused") << State::Refused << QString();
    QTest::newRow("unknown") << State::Unknown << u"outcome unknown"_s;
    QTest::newRow("superseded") << State::Superseded << QString();
    QTest::newRow("cancelled") << State::Cancelled << QString();
}

void TestSentHere::promise3_lastSentIsWhatWasAccepted()
{
    QFETCH(State, state);
    QFETCH(QString, words);
    SentHere sent;
    const Change change = pressed(neverTold);
    sent.apply(change);
    sent.apply(at(change, state));
    const bool isAccepted = words.startsWith(u"last sent"_s);
    for (const SentHere::Value &value : valuesOf(sent)) {
        QCOMPARE(value.at.isValid(), isAccepted);
        if (isAccepted)
            QCOMPARE(value.text(), words + change.pressedAt.toLocalTime().toString(u"HH:mm"_s));
        else
            QCOMPARE(value.text(), words);
    }
    QCOMPARE(sent.beepSent, isAccepted ? std::optional(true) : std::nullopt);
}

void TestSentHere::promise3_lastSentAddsUp()
{
    SentHere sent;
    for (const char *form : {"BeepOnExit=true", "WaitUrl=", "BeepOnExit=false"}) {
        const Change change = pressed(form);
        sent.apply(change);
        sent.apply(at(change, State::Confirmed));
    }
    const Change refused = pressed("BeepOnExit=true");
    sent.apply(refused);
    sent.apply(at(refused, State::Refused));
    QCOMPARE(sent.beepSent, std::optional(false));
    QVERIFY(sent.of(Audio::WaitMusic).at.isValid());
    QVERIFY(!sent.of(Audio::HoldMusic).at.isValid());
    QVERIFY(!sent.of(Audio::Announcement).at.isValid());
}

void TestSentHere::concernsOnlyWhatIsNeverTold()
{
    QVERIFY(SentHere::isConcernedBy(pressed("BeepOnExit=true&Muted=true")));
    QVERIFY(!SentHere::isConcernedBy(pressed("Hold=true&Muted=true")));
    Change toAll;
    toAll.operation = changes::AnnounceToConference{{.url = u"https://a.example/"_s}};
    QVERIFY(!SentHere::isConcernedBy(toAll));
}

QTEST_GUILESS_MAIN(TestSentHere)
#include "tst_senthere.moc"
