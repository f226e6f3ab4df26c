// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The four switches and whom the participant coaches, as the resource tells them.
QString states(const QJsonObject &participant)
{
    QStringList on;
    for (const auto &name : {u"muted"_s, u"hold"_s, u"coaching"_s, u"end_conference_on_exit"_s}) {
        if (participant[name].toBool())
            on.append(name);
    }
    if (!participant[u"call_sid_to_coach"_s].isNull())
        on.append(u"of someone"_s);
    return on.join(u' ');
}

} // namespace

/// What UpdateParticipant does to a participant, field by field.
class TestSandboxUpdates : public QObject
{
    Q_OBJECT

private slots:
    void changes_data();
    void changes();
    void refuses_data();
    void refuses();
    void aRefusalChangesNothing();
    void tellsNothingOfWhatItNeverTells();
    void labelsAreAddressesToo_data();
    void labelsAreAddressesToo();
    void dateUpdatedFollows();

private:
    QByteArray one() const
    {
        return Running::participantPath(m_running.address().conferenceSid, u"guest 1"_s);
    }
    QByteArray filledIn(QByteArray form)
    {
        const sandbox::Address &address = m_running.address();
        form.replace("{TWO}", m_running.callSid(address.conferenceSid, u"guest 2"_s).toLatin1());
        form.replace("{ONE}", m_running.callSid(address.conferenceSid, u"guest 1"_s).toLatin1());
        form.replace("{ELSEWHERE}",
                     m_running.callSid(address.supportConferenceSid, u"agent"_s).toLatin1());
        return form;
    }
    void reset()
    {
        const QByteArray quiet = "Hold=false&Coaching=false&Muted=false";
        QCOMPARE(m_running.post(one(), quiet).status, 200);
        QCOMPARE(m_running.post(one(), "EndConferenceOnExit=false").status, 200);
    }

    Running m_running;
};

void TestSandboxUpdates::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, const char *form, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(form) << QString::fromLatin1(after);
    };
    row("nothing", "", "Nothing=1", "");
    row("mute", "", "Muted=true", "muted");
    row("unmute", "Muted=true", "Muted=false", "");
    row("a typo unmutes", "Muted=true", "Muted=ture", "");
    row("True, as older clients send it", "", "Muted=True&Hold=TRUE", "muted hold");
    row("False, as older clients send it", "Muted=true", "Muted=False", "");
    row("coaching is True", "", "Coaching=True&CallSidToCoach={TWO}", "coaching of someone");
    row("ends where True", "", "EndConferenceOnExit=True", "end_conference_on_exit");
    row("1 is a typo", "Muted=true", "Muted=1", "");
    row("yes is a typo", "Muted=true", "Muted=yes", "");
    row("a blank is a typo", "Muted=true", "Muted=+true", "");
    row("empty unmutes", "Muted=true", "Muted=", "");
    row("absent leaves muted", "Muted=true", "Hold=true", "muted hold");
    row("the last one counts", "", "Muted=false&Muted=true", "muted");
    row("hold", "", "Hold=true", "hold");
    row("hold with music", "",
        "Hold=true&HoldUrl=https%3A%2F%2Fexample.com%2Fm.mp3&HoldMethod=POST", "hold");
    row("resume", "Hold=true", "Hold=false", "");
    row("ends", "", "EndConferenceOnExit=true", "end_conference_on_exit");
    row("ends no more", "EndConferenceOnExit=true", "EndConferenceOnExit=false", "");
    row("on hold, ends nothing", "Hold=true", "EndConferenceOnExit=true", "hold");
    row("on hold, goes on ending", "EndConferenceOnExit=true&Hold=true",
        "EndConferenceOnExit=false", "hold end_conference_on_exit");
    row("coach", "", "Coaching=true&CallSidToCoach={TWO}", "coaching of someone");
    row("whom alone implies coaching", "", "CallSidToCoach={TWO}", "coaching of someone");
    row("false wins over whom", "", "Coaching=false&CallSidToCoach={TWO}", "");
    row("false alone makes audible", "Coaching=true&CallSidToCoach={TWO}", "Coaching=false", "");
    row("back to listening", "Coaching=true&CallSidToCoach={TWO}", "Coaching=false&Muted=true",
        "muted");
    row("a mute leaves the coaching", "CallSidToCoach={TWO}", "Muted=true",
        "muted coaching of someone");
    row("announce", "", "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa&AnnounceMethod=GET", "");
    row("wait", "", "WaitUrl=http%3A%2F%2Fexample.com&WaitMethod=POST", "");
    row("silence while waiting", "", "WaitUrl=", "");
    row("beep", "", "BeepOnExit=true", "");
    row("an empty method is none", "", "HoldMethod=&Muted=true", "muted");
    row("all at once", "",
        "AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fexample.com%2Fa&BeepOnExit=true"
        "&CallSidToCoach={TWO}&Coaching=true&EndConferenceOnExit=true&Hold=true&HoldMethod=GET"
        "&HoldUrl=https%3A%2F%2Fexample.com%2Fh&Muted=true&WaitMethod=GET"
        "&WaitUrl=https%3A%2F%2Fexample.com%2Fw",
        "muted hold coaching end_conference_on_exit of someone");
}

void TestSandboxUpdates::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, form);
    QFETCH(QString, after);
    reset();
    if (!before.isEmpty())
        QCOMPARE(m_running.post(one(), filledIn(before)).status, 200);
    const Reply reply = m_running.post(one(), filledIn(form));
    QCOMPARE(reply.status, 200);
    QCOMPARE(states(reply.json), after);
    QCOMPARE(m_running.get(one()).json, reply.json);
    if (after.contains(u"coaching"_s))
        QCOMPARE(reply.json[u"call_sid_to_coach"_s].toString().toLatin1(), filledIn("{TWO}"));
}

void TestSandboxUpdates::refuses_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("code");
    const auto row
        = [](const char *form, int code) { QTest::newRow(form) << QByteArray(form) << code; };
    row("Coaching=true", 20001);
    row("Coaching=true&CallSidToCoach=", 20423);
    row("CallSidToCoach=CA123", 20423);
    row("CallSidToCoach=guest%202", 20423);
    row("CallSidToCoach=CA00000000000000000000000000000000", 16028);
    row("CallSidToCoach={ELSEWHERE}", 16028);
    row("CallSidToCoach={ONE}", 16028);
    for (const QByteArray &what : {"Announce"_ba, "Hold"_ba, "Wait"_ba}) {
        for (const char *method : {"HEAD", "PATCH", "PUT", "DELETE", "get", "FETCH"})
            row((what + "Method=" + method).constData(), 21209);
        for (const char *url :
             {"example.com", "%2Fhold.mp3", "ftp%3A%2F%2Fexample.com", "http%3A%2F%2F",
              "https%3A%2F%2Fexam%20ple.com", "javascript%3Aalert(1)", "x"})
            row((what + "Url=" + url).constData(), 21205);
    }
    row("HoldUrl=", 21205);
    row("AnnounceUrl=", 21205);
}

void TestSandboxUpdates::refuses()
{
    QFETCH(QByteArray, form);
    QFETCH(int, code);
    const Reply reply = m_running.post(one(), filledIn(form));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), code);
    QVERIFY(!reply.json[u"message"_s].toString().isEmpty());
}

void TestSandboxUpdates::aRefusalChangesNothing()
{
    reset();
    const QByteArray two
        = Running::participantPath(m_running.address().conferenceSid, u"guest 2"_s);
    QCOMPARE(m_running.post(two, "Hold=true").status, 200);
    const QByteArray before = m_running.get(one()).body;

    const Reply reply
        = m_running.post(one(), filledIn("Muted=true&Hold=true&CallSidToCoach={TWO}"));
    QCOMPARE(reply.code(), 16027);
    QCOMPARE(m_running.get(one()).body, before);
    QCOMPARE(m_running.post(two, "Hold=false").status, 200);
}

void TestSandboxUpdates::tellsNothingOfWhatItNeverTells()
{
    reset();
    const QStringList before = m_running.get(one()).json.keys();
    const Reply reply = m_running.post(
        one(), "BeepOnExit=true&WaitUrl=https%3A%2F%2Fsecret.example.com&WaitMethod=GET");
    QCOMPARE(reply.json.keys(), before);
    QVERIFY(!reply.body.contains("secret"));
    QVERIFY(!reply.body.contains("beep"));
    QCOMPARE(before,
             (QStringList{u"account_sid"_s, u"call_sid"_s, u"call_sid_to_coach"_s, u"coaching"_s,
                          u"conference_sid"_s, u"date_created"_s, u"date_updated"_s,
                          u"end_conference_on_exit"_s, u"hold"_s, u"label"_s, u"muted"_s,
                          u"queue_time"_s, u"start_conference_on_enter"_s, u"status"_s, u"uri"_s}));
}

void TestSandboxUpdates::labelsAreAddressesToo_data()
{
    QTest::addColumn<QString>("label");
    for (const QJsonValue each : m_running.participants(m_running.address().liveConferenceSid)) {
        const QString label = each[u"label"_s].toString();
        if (!label.isEmpty())
            QTest::newRow(label.toUtf8().constData()) << label;
    }
}

void TestSandboxUpdates::labelsAreAddressesToo()
{
    QFETCH(QString, label);
    const QString panel = m_running.address().liveConferenceSid;
    const Reply reply = m_running.post(Running::participantPath(panel, label), "Muted=true");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json[u"label"_s].toString(), label);
    const QByteArray bySid = Running::participantPath(panel, reply.json[u"call_sid"_s].toString());
    QCOMPARE(m_running.get(bySid).json, reply.json);
}

void TestSandboxUpdates::dateUpdatedFollows()
{
    const Reply reply = m_running.post(one(), "Muted=true");
    const auto date = [&](const QString &name) {
        const QString text = reply.json[name].toString();
        return QDateTime::fromString(text.sliced(5), Qt::RFC2822Date);
    };
    QVERIFY(date(u"date_updated"_s).isValid());
    QVERIFY(date(u"date_created"_s).secsTo(date(u"date_updated"_s)) > 3600);
    const QString text = reply.json[u"date_updated"_s].toString();
    QVERIFY(text.endsWith(u" +0000"_s));
    QCOMPARE(text.left(5), QLocale::c().toString(date(u"date_updated"_s).toUTC(), u"ddd, "_s));
}

QTEST_GUILESS_MAIN(TestSandboxUpdates)
#include "tst_sandbox_updates.moc"
