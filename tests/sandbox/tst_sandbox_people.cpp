// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Coming, going, and how a conference ends.
class TestSandboxPeople : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_running = std::make_unique<Running>(); }

    void whoIsRemovedIsGone();
    void whoAsksOnIsToldToStop();
    void theOneWhoEndsItEndsIt();
    void theLastOneEndsIt();
    void endsByRequest();
    void announcesToEverybody();
    void refusesOddConferenceUpdates_data();
    void refusesOddConferenceUpdates();
    void dialsSomebodyIn();
    void dialsIntoAConferenceByName();
    void beginsWithTheSecondOrTheModerator();
    void refusesToDial_data();
    void refusesToDial();
    void aLabelIsFreeAgain();
    void aFullConferenceTakesNobody();
    void tellsTheCall();

private:
    QString support() const { return m_running->address().supportConferenceSid; }
    QString hall() const { return m_running->address().conferenceSid; }
    static QByteArray conferencePath(const QString &sid)
    {
        return "Conferences/" + sid.toLatin1() + ".json";
    }
    Reply dial(const QByteArray &form)
    {
        return m_running->post(Running::participantsPath(hall()), form);
    }
    void compareEnded(const QString &conference, const QString &reason, const QJsonValue &callSid)
    {
        const QJsonObject json = m_running->get(conferencePath(conference)).json;
        QCOMPARE(json[u"status"_s].toString(), u"completed"_s);
        QCOMPARE(json[u"reason_conference_ended"_s].toString(), reason);
        QCOMPARE(json[u"call_sid_ending_conference"_s], callSid);
        QCOMPARE(m_running->participants(conference).size(), 0);
        QCOMPARE(m_running->get(Running::participantPath(conference, u"agent"_s)).code(), 20404);
    }

    std::unique_ptr<Running> m_running;
};

static const QByteArray ends = "From=%2B15005550006&To=%2B15005550010"_ba;

void TestSandboxPeople::whoIsRemovedIsGone()
{
    const QByteArray guest = Running::participantPath(hall(), u"guest 1"_s);
    const Reply reply = m_running->remove(guest);
    QCOMPARE(reply.status, 204);
    QCOMPARE(reply.body, QByteArray());
    QVERIFY(!reply.header.contains("content-length"));
    QCOMPARE(m_running->get(guest).code(), 20404);
    QCOMPARE(m_running->post(guest, "Muted=true").code(), 20404);
    QCOMPARE(m_running->remove(guest).code(), 20404);
    QCOMPARE(m_running->participants(hall()).size(), 9);
}

void TestSandboxPeople::whoAsksOnIsToldToStop()
{
    const QByteArray guest = Running::participantPath(hall(), u"guest 1"_s);
    m_running->remove(guest);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_running->get(guest).code(), 20404);
    const Reply reply = m_running->get(guest);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.code(), 70005);
    // Somebody who never was is no resource that is gone.
    const QByteArray nobody = Running::participantPath(hall(), u"nobody"_s);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(m_running->get(nobody).code(), 20404);
}

void TestSandboxPeople::theOneWhoEndsItEndsIt()
{
    const QString customer = m_running->callSid(support(), u"customer"_s);
    QCOMPARE(m_running->remove(Running::participantPath(support(), customer)).status, 204);
    compareEnded(support(), u"participant-with-end-conference-on-exit-kicked"_s, customer);
}

void TestSandboxPeople::theLastOneEndsIt()
{
    m_running->post(Running::participantPath(support(), u"customer"_s),
                    "EndConferenceOnExit=false");
    const QString supervisor = m_running->callSid(support(), u"supervisor"_s);
    for (const QString &label : {u"customer"_s, u"agent"_s, u"supervisor"_s})
        QCOMPARE(m_running->remove(Running::participantPath(support(), label)).status, 204);
    compareEnded(support(), u"last-participant-kicked"_s, supervisor);
}

void TestSandboxPeople::endsByRequest()
{
    const Reply reply = m_running->post(conferencePath(support()), "Status=completed");
    QCOMPARE(reply.status, 200);
    compareEnded(support(), u"conference-ended-via-api"_s, QJsonValue());
    const QJsonArray completed
        = m_running->get("Conferences.json?Status=completed").json[u"conferences"_s].toArray();
    QCOMPARE(completed.size(), 1);
    QCOMPARE(completed.first().toObject(), reply.json);
    const Reply again = m_running->post(conferencePath(support()), "Status=completed");
    QCOMPARE(again.status, 404);
    QCOMPARE(again.code(), 16022);
    const Reply late = m_running->post(Running::participantsPath(support()), ends);
    QCOMPARE(late.code(), 16022);
}

void TestSandboxPeople::announcesToEverybody()
{
    const QByteArray before = m_running->get(conferencePath(support())).body;
    const Reply reply
        = m_running->post(conferencePath(support()),
                          "AnnounceUrl=https%3A%2F%2Fexample.com%2Fa.xml&AnnounceMethod=GET");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, before);
}

void TestSandboxPeople::refusesOddConferenceUpdates_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("code");
    QTest::newRow("status") << "Status=in-progress"_ba << 20001;
    QTest::newRow("url") << "AnnounceUrl=example.com"_ba << 21205;
    QTest::newRow("method") << "AnnounceUrl=http%3A%2F%2Fa.example&AnnounceMethod=PUT"_ba << 21209;
    QTest::newRow("end and odd url") << "Status=completed&AnnounceUrl=x"_ba << 21205;
}

void TestSandboxPeople::refusesOddConferenceUpdates()
{
    QFETCH(QByteArray, form);
    QFETCH(int, code);
    const Reply reply = m_running->post(conferencePath(support()), form);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), code);
    QCOMPARE(m_running->get(conferencePath(support())).json[u"status"_s].toString(),
             u"in-progress"_s);
}

void TestSandboxPeople::dialsSomebodyIn()
{
    const Reply reply = dial(ends + "&Label=caf%C3%A9&Muted=true&EndConferenceOnExit=true");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json[u"status"_s].toString(), u"queued"_s);
    QCOMPARE(reply.json[u"queue_time"_s].toString(), u"1000"_s);
    QCOMPARE(reply.json[u"label"_s].toString(), u"café"_s);
    QCOMPARE(reply.json[u"muted"_s], QJsonValue(true));
    QCOMPARE(reply.json[u"end_conference_on_exit"_s], QJsonValue(true));
    const auto fetched
        = [&] { return m_running->get(Running::participantPath(hall(), u"café"_s)).json; };
    QVERIFY(fetched()[u"queue_time"_s].isNull());
    QTRY_COMPARE(fetched()[u"status"_s].toString(), u"ringing"_s);
    QTRY_COMPARE(fetched()[u"status"_s].toString(), u"connected"_s);
    QCOMPARE(m_running->participants(hall()).last().toObject(), fetched());
}

void TestSandboxPeople::dialsIntoAConferenceByName()
{
    const Reply first
        = m_running->post("Conferences/New%20room/Participants.json", ends + "&Label=a");
    QCOMPARE(first.status, 201);
    const QString sid = first.json[u"conference_sid"_s].toString();
    QCOMPARE(m_running->get(conferencePath(sid)).json[u"status"_s].toString(), u"init"_s);
    const Reply second
        = m_running->post("Conferences/New%20room/Participants.json", ends + "&Label=b");
    QCOMPARE(second.json[u"conference_sid"_s].toString(), sid);
    QTRY_COMPARE(m_running->get(conferencePath(sid)).json[u"status"_s].toString(),
                 u"in-progress"_s);
    QCOMPARE(m_running->get(conferencePath(sid)).json[u"friendly_name"_s].toString(),
             u"New room"_s);
}

void TestSandboxPeople::beginsWithTheSecondOrTheModerator()
{
    const auto statusOf = [this](const QString &sid) {
        return m_running->get(conferencePath(sid)).json[u"status"_s].toString();
    };
    const auto dialed = [this](const QByteArray &room, const QByteArray &more) {
        return m_running->post("Conferences/" + room + "/Participants.json", ends + more)
            .json[u"conference_sid"_s]
            .toString();
    };
    const auto isConnected = [this](const QString &sid, qsizetype who) {
        const QJsonArray all = m_running->participants(sid);
        return all.size() > who && all[who].toObject()[u"status"_s] == u"connected"_s;
    };
    // Alone, whatever they would start.
    const QString alone = dialed("Alone", "&Label=a");
    // Two who wait for a moderator wait on; a moderator alone begins.
    const QString waiting = dialed("Waiting", "&StartConferenceOnEnter=false&Label=a");
    dialed("Waiting", "&StartConferenceOnEnter=false&Label=b");
    const QString moderated = dialed("Moderated", "&StartConferenceOnEnter=true&Label=m");
    QTRY_VERIFY(isConnected(alone, 0) && isConnected(waiting, 0) && isConnected(waiting, 1)
                && isConnected(moderated, 0));
    QCOMPARE(statusOf(alone), u"init"_s);
    QCOMPARE(statusOf(waiting), u"init"_s);
    QCOMPARE(statusOf(moderated), u"in-progress"_s);
    dialed("Waiting", "&Label=c");
    QTRY_COMPARE(statusOf(waiting), u"in-progress"_s);
}

void TestSandboxPeople::refusesToDial_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody") << "From=%2B15005550006"_ba << 21201;
    QTest::newRow("from nowhere") << "To=%2B15005550006"_ba << 21213;
    QTest::newRow("to an odd number") << "From=%2B15005550006&To=soon"_ba << 21211;
    QTest::newRow("from an odd number") << "From=me&To=%2B15005550006"_ba << 21212;
    QTest::newRow("label in use") << ends + "&Label=guest+1" << 16026;
    QTest::newRow("label too long") << ends + "&Label=" + QByteArray(129, 'a') << 16024;
    QTest::newRow("label with a slash") << ends + "&Label=a%2Fb" << 16024;
    QTest::newRow("label with an escaped slash") << ends + "&Label=a%252fb" << 16024;
    QTest::newRow("label like a call")
        << ends + "&Label=CA0123456789abcdef0123456789abcdef" << 16024;
    QTest::newRow("odd callback") << ends + "&StatusCallback=x" << 21205;
    QTest::newRow("odd method") << ends + "&WaitMethod=PUT" << 21209;
    QTest::newRow("coaching nobody") << ends + "&Coaching=true" << 20001;
    QTest::newRow("coaching a stranger")
        << ends + "&CallSidToCoach=CA00000000000000000000000000000000" << 16028;
}

void TestSandboxPeople::refusesToDial()
{
    QFETCH(QByteArray, form);
    QFETCH(int, code);
    const Reply reply = dial(form);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), code);
    QCOMPARE(m_running->participants(hall()).size(), 10);
}

void TestSandboxPeople::aLabelIsFreeAgain()
{
    const QByteArray guest = Running::participantPath(hall(), u"guest 1"_s);
    m_running->remove(guest);
    QCOMPARE(dial(ends + "&Label=guest+1").status, 201);
    QCOMPARE(m_running->get(guest).json[u"label"_s].toString(), u"guest 1"_s);
    // As long as may be, and a Call SID in capitals is a label like any other.
    QCOMPARE(dial(ends + "&Label=" + QByteArray("%F0%9F%8E%A4").repeated(128)).status, 201);
    QCOMPARE(dial(ends + "&Label=CA0123456789ABCDEF0123456789ABCDEF").status, 201);
}

void TestSandboxPeople::aFullConferenceTakesNobody()
{
    Running full({.participants = 250, .live = false});
    const QByteArray path = Running::participantsPath(full.address().conferenceSid);
    QCOMPARE(full.participants(full.address().conferenceSid).size(), 250);
    const Reply reply = full.post(path, ends);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), 16020);
}

void TestSandboxPeople::tellsTheCall()
{
    const QString sid = m_running->callSid(support(), u"customer"_s);
    const QByteArray path = "Calls/" + sid.toLatin1() + ".json";
    const QJsonObject call = m_running->get(path).json;
    QCOMPARE(call[u"sid"_s].toString(), sid);
    QCOMPARE(call[u"caller_name"_s].toString(), u"Robin Falk"_s);
    QCOMPARE(call[u"status"_s].toString(), u"in-progress"_s);
    static const QRegularExpression reserved(u"^\\+1[2-9]\\d\\d55501\\d\\d$"_s);
    QVERIFY(reserved.match(call[u"from"_s].toString()).hasMatch());
    QVERIFY(reserved.match(call[u"to"_s].toString()).hasMatch());
    QCOMPARE(call[u"direction"_s].toString(), u"inbound"_s);
    QVERIFY(call[u"end_time"_s].isNull());
    m_running->remove(Running::participantPath(support(), sid));
    QCOMPARE(m_running->get(path).json[u"status"_s].toString(), u"completed"_s);

    const Reply dialed = dial("From=client%3Apanel&To=sip%3Azoe%40example.com");
    const QByteArray itsCall
        = "Calls/" + dialed.json[u"call_sid"_s].toString().toLatin1() + ".json";
    QCOMPARE(m_running->get(itsCall).json[u"direction"_s].toString(), u"outbound-api"_s);
    QCOMPARE(m_running->get(itsCall).json[u"to"_s].toString(), u"sip:zoe@example.com"_s);
}

QTEST_GUILESS_MAIN(TestSandboxPeople)
#include "tst_sandbox_people.moc"
