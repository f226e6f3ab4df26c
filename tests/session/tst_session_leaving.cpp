// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/connected.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using session::AccountSession;
using Written = history::Outcome::State;

namespace {

constexpr auto url = "https://a.example/";

bool isChange(const Request &request)
{
    return request.method == "POST";
}

/// A connected account with a conference of three, whose changes are answered as the test says.
struct Left : Connected
{
    Left()
        : Connected(1h)
        , usual(board->connection())
    {
        account.setPeople(crowd(3));
    }

    account::Connection usual;

    changes::ChangeQueue &queue() { return *board->findChild<changes::ChangeQueue *>(); }
    QUuid press(int number, const twilio::ParticipantUpdate &update)
    {
        return queue().update({conferenceSid(), callSid(number)}, u"Dana"_s, {.update = update});
    }
    std::unique_ptr<AccountSession> anotherSession()
    {
        return std::make_unique<AccountSession>(usual, journal, exchanges, phoneBook);
    }
    int changesSeen() const
    {
        const auto all = server.requests();
        return static_cast<int>(std::count_if(all.begin(), all.end(), isChange));
    }
    std::optional<history::Entry> written(const QUuid &id)
    {
        QSignalSpy read(&journal, &history::Journal::recentRead);
        journal.readRecent(1000);
        if (!read.wait())
            return std::nullopt;
        const auto entries = read.first().first().value<QList<history::Entry>>();
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const auto &entry) { return entry.intent.id == id; });
        return found == entries.end() ? std::nullopt : std::optional(*found);
    }
};

} // namespace

/// An account is left while changes are on their way: nothing of them is lost, and what never left
/// this program is not told as unknown.
class TestLeaving : public QObject
{
    Q_OBJECT

private slots:
    void promise5_whatIsOnItsWayIsSettled();
    void promise5_whatIsInDoubtIsListedInTheNextSession();
    void promise5_theNextSessionIsMadeBeforeThisOneIsLeft();
    void promise5_onlyTheSameEndpointSettlesIt();
    void promise5_ofAnEarlierVersionTheAccountDecides();
    void promise5_anotherAccountsIsNeverTakenUp();
    void promise5_anAnnouncementIsListedUntilSomebodyDecides();
    void itsLastExchangesReachTheRecords();
};

void TestLeaving::promise5_whatIsOnItsWayIsSettled()
{
    Left here;
    here.server.answerWhen(
        [](const Request &request) {
            return isChange(request) && request.path().contains(callSid(2).toLatin1());
        },
        answers::tooManyRequests(60s));
    here.server.answerWhen(isChange, fault::silence());
    const QUuid inFlight = here.press(1, {.announceUrl = QString::fromLatin1(url)});
    const QUuid behindIt = here.press(1, {.muted = true});
    const QUuid throttled = here.press(2, {.hold = true});
    QTRY_COMPARE(here.changesSeen(), 2);
    QTRY_COMPARE(here.queue().find(throttled)->state, changes::Change::State::TryingAgain);
    const QUuid notEvenWritten = here.press(3, {.muted = true});
    here.board.reset();

    const auto sent = here.written(inFlight);
    QVERIFY(sent && sent->outcome);
    QCOMPARE(sent->outcome->state, Written::Unknown);
    QVERIFY(!sent->outcome->isDecided);
    QVERIFY(sent->sentAt);
    QCOMPARE(sent->outcome->attempts, 1);
    for (const QUuid &id : {behindIt, notEvenWritten}) {
        const auto unsent = here.written(id);
        QVERIFY(unsent && unsent->outcome);
        QCOMPARE(unsent->outcome->state, Written::NeverSent);
        QCOMPARE(unsent->outcome->failure, u"account left"_s);
        QVERIFY(!unsent->sentAt);
    }
    const auto refused = here.written(throttled);
    QVERIFY(refused && refused->outcome);
    QCOMPARE(refused->outcome->state, Written::Refused);
    QCOMPARE(refused->outcome->httpStatus, 429);
}

void TestLeaving::promise5_whatIsInDoubtIsListedInTheNextSession()
{
    Left here;
    here.server.answerWhen(isChange, fault::silence());
    const QUuid inFlight = here.press(1, {.announceUrl = QString::fromLatin1(url)});
    here.press(1, {.muted = true});
    QTRY_COMPARE(here.changesSeen(), 1);
    // In the same run, again and again, and after it.
    for (int session = 0; session < 3; ++session) {
        here.board.reset();
        here.board = here.anotherSession();
        QTRY_COMPARE(here.queue().undecided(), 1);
        QTRY_COMPARE(here.board->activity().rowCount(), 1);
        QVERIFY(here.queue().find(inFlight));
        QCOMPARE(here.queue().find(inFlight)->attempts, 1);
    }
    here.queue().dismiss(inFlight);
    here.board.reset();
    here.board = here.anotherSession();
    QSignalSpy read(&here.journal, &history::Journal::unsettledRead);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(here.queue().undecided(), 0);
    QCOMPARE(here.board->activity().rowCount(), 0);
}

void TestLeaving::promise5_theNextSessionIsMadeBeforeThisOneIsLeft()
{
    Left here;
    here.server.answerWhen(isChange, fault::silence());
    const QUuid inFlight = here.press(1, {.announceUrl = QString::fromLatin1(url)});
    QTRY_COMPARE(here.changesSeen(), 1);
    here.board = here.anotherSession();
    QTRY_VERIFY(here.queue().find(inFlight));
    QCOMPARE(here.queue().undecided(), 1);
}

void TestLeaving::promise5_onlyTheSameEndpointSettlesIt()
{
    Left here;
    here.server.answerWhen(isChange, fault::silence());
    const QUuid inFlight = here.press(1, {.muted = true});
    QTRY_COMPARE(here.changesSeen(), 1);
    here.board.reset();

    // The same account in another region, where nobody knows its conferences.
    HostileServer elsewhere;
    elsewhere.answerAlways(answers::error(404, 20404, "not found"));
    account::Connection other = here.usual;
    other.endpoint = endpointOf(elsewhere);
    here.board
        = std::make_unique<AccountSession>(other, here.journal, here.exchanges, here.phoneBook);
    QSignalSpy read(&here.journal, &history::Journal::unsettledRead);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(here.board->activity().rowCount(), 0);
    here.board.reset();
    QVERIFY(!here.written(inFlight)->outcome->isDecided);

    here.account.setPeople(crowd(3, {{u"muted"_s, true}}));
    here.board = here.anotherSession();
    QTRY_VERIFY(here.queue().find(inFlight));
}

void TestLeaving::promise5_ofAnEarlierVersionTheAccountDecides()
{
    Connected here(1h);
    here.board.reset();
    const QUuid id = QUuid::createUuid();
    {
        history::Journal before(here.folder.filePath(u"older.sqlite"_s));
        before.record({.id = id,
                       .pressedAt = QDateTime::currentDateTimeUtc(),
                       .accountSid = accountSid(),
                       .conferenceSid = conferenceSid(),
                       .participant = callSid(1),
                       .who = u"Dana"_s,
                       .formBody = "AnnounceUrl=https%3A%2F%2Fa.example%2F"});
    }
    history::Journal journal(here.folder.filePath(u"older.sqlite"_s));
    AccountSession session(
        {.name = u"here"_s, .endpoint = endpointOf(here.server), .credentials = testCredentials()},
        journal, here.exchanges, here.phoneBook);
    QTRY_COMPARE(session.queue().undecided(), 1);
    QVERIFY(session.queue().find(id));
}

void TestLeaving::promise5_anotherAccountsIsNeverTakenUp()
{
    const QString otherSid = u"AC000000000000000000000000000000ff"_s;
    QVERIFY(otherSid != accountSid());
    Left here;
    const auto file = here.folder.filePath(u"shared.sqlite"_s);
    const auto pressed = [&](const QString &sid, int number, const QByteArray &body) {
        return history::Intent{.id = QUuid::createUuid(),
                               .pressedAt = QDateTime::currentDateTimeUtc(),
                               .accountSid = sid,
                               .endpoint = here.usual.endpoint.toString(),
                               .conferenceSid = conferenceSid(),
                               .participant = callSid(number),
                               .who = u"Dana"_s,
                               .formBody = body};
    };
    const QByteArray announcement = "AnnounceUrl=https%3A%2F%2Fa.example%2F";
    const QList<history::Intent> ours{pressed(accountSid(), 2, announcement),
                                      pressed(accountSid(), 2, "Muted=true")};
    const QList<history::Intent> theirs{pressed(otherSid, 1, announcement),
                                        pressed(otherSid, 1, "Muted=true")};
    {
        history::Journal before(file);
        for (const history::Intent &intent : ours + theirs)
            before.record(intent);
        for (const QUuid &id : {ours[0].id, theirs[0].id})
            before.settle({.id = id, .attempts = 1, .isDecided = false});
    }
    here.board.reset();
    const auto credentials
        = *twilio::withAuthToken(*twilio::AccountSid::parse(otherSid), "0ther-t0ken"_ba);
    account::Connection other = here.usual;
    other.credentials = credentials;
    history::Journal journal(file);
    QSignalSpy read(&journal, &history::Journal::unsettledRead);
    AccountSession session(other, journal, here.exchanges, here.phoneBook);
    QTRY_COMPARE(session.activity().rowCount(), 2);
    // Everybody hears what anybody has asked for.
    journal.readUnsettled({accountSid(), here.usual.endpoint.toString()});
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(read[1][1].value<QList<history::Entry>>().size(), 2);
    for (const history::Intent &intent : theirs)
        QVERIFY(session.queue().find(intent.id));
    for (const history::Intent &intent : ours)
        QVERIFY(!session.queue().find(intent.id));
    const auto asked = [&](int number) {
        QByteArrayList credentialsUsed;
        for (const Request &request : here.server.requests()) {
            if (request.path().contains(callSid(number).toLatin1()))
                credentialsUsed += request.header("authorization");
        }
        return credentialsUsed;
    };
    QTRY_VERIFY(!asked(1).isEmpty());
    QCOMPARE(asked(1).count(credentials.authorization()), asked(1).size());
    QCOMPARE(asked(2), QByteArrayList());
    QCOMPARE(here.changesSeen(), 0);
}

void TestLeaving::promise5_anAnnouncementIsListedUntilSomebodyDecides()
{
    Left here;
    here.server.answerWhen(isChange, fault::closeUnanswered());
    here.board.reset();
    const QString file = here.folder.filePath(u"starts.sqlite"_s);
    QUuid id;
    // Start after start.
    for (int start = 0; start < 4; ++start) {
        history::Journal journal(file);
        AccountSession session(here.usual, journal, here.exchanges, here.phoneBook);
        if (start == 0)
            id = session.commands().announce(conferenceSid(), u"Room"_s,
                                             {.url = QString::fromLatin1(url)});
        QTRY_COMPARE(session.queue().undecided(), 1);
        QTRY_COMPARE(session.activity().rowCount(), 1);
        QCOMPARE(session.queue().find(id)->state, changes::Change::State::Unknown);
        if (start == 3)
            session.commands().decide(id, changes::Decision::Dismiss);
    }
    history::Journal journal(file);
    QSignalSpy read(&journal, &history::Journal::unsettledRead);
    AccountSession session(here.usual, journal, here.exchanges, here.phoneBook);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(session.queue().undecided(), 0);
    QCOMPARE(here.changesSeen(), 1);
}

void TestLeaving::itsLastExchangesReachTheRecords()
{
    Left here;
    QMutex mutex;
    QByteArrayList cutOff; // as a recording is handed them
    here.board->followExchanges([&](const twilio::Exchange &exchange) {
        const QMutexLocker lock(&mutex);
        if (exchange.failure.cause == twilio::Failure::Cause::Aborted)
            cutOff += exchange.method;
    });
    std::atomic<bool> isSilent = false;
    here.server.answerWhen([&](const Request &request) { return isSilent || isChange(request); },
                           fault::silence());
    QTRY_VERIFY(here.board->lastRefresh().succeededAt.isValid());
    isSilent = true;
    const auto before = here.server.requests().size();
    here.press(1, {.muted = true});
    here.board->refresh();
    QTRY_COMPARE(here.server.requests().size(), before + 2);
    here.board.reset();

    QByteArrayList logged;
    for (const history::LoggedExchange &entry : here.exchanges.entries()) {
        for (int times = 0; times <= entry.repeats; ++times)
            logged += entry.exchange->method + ' ' + entry.exchange->url.path().toUtf8();
    }
    QByteArrayList seen;
    for (const Request &request : here.server.requests())
        seen += request.method + ' ' + request.path();
    for (QByteArrayList *each : {&cutOff, &logged, &seen})
        std::sort(each->begin(), each->end());
    QCOMPARE(cutOff, QByteArrayList({"GET", "POST"}));
    QCOMPARE(logged, seen);
}

QTEST_GUILESS_MAIN(TestLeaving)
#include "tst_session_leaving.moc"
