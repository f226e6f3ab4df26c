// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/connected.h>
#include <stage/polling.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using people::ParticipantModel;
using State = changes::Change::State;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;

bool isChange(const Request &request)
{
    return request.method == "POST";
}

int changesSeen(const Connected &here)
{
    const auto all = here.server.requests();
    return static_cast<int>(std::count_if(all.begin(), all.end(), isChange));
}

} // namespace

/// After a sleep, on another network, and with other credentials.
class TestWaking : public QObject
{
    Q_OBJECT

private slots:
    void readsAtOnce();
    void givesUpAReadThatHangs();
    void promise6_retryAfterHoldsOverASleep();
    void promise10_aNightIsTooLong();
    void theNetworkComesBack();
    void aHintIsNoReasonToRead();
    void promise2_otherCredentialsInPlace();
    void aHiccupOfTheService();
    void aChangeHearsOfItFirst();
    void startsOverFromAReadThatHangs();
    void oneUnreadableListKeepsNothingPaused();
    void promise6_doubtsInABurstWaitAsAsked();
    void promise6_aHintIsNoReasonNotToWaitAsAsked();
};

void TestWaking::readsAtOnce()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.account.setPeople(crowd(4));
    QSignalSpy told(here.board.get(), &session::AccountSession::refreshChanged);
    here.board->wakeWatcher().look();
    QCOMPARE(told.size(), 0);
    here.sleep(10min);
    QCOMPARE(told.size(), 1); // the age is another one at once
    QTRY_COMPARE(model->rowCount(), 4);
}

void TestWaking::givesUpAReadThatHangs()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    bool hangs = false;
    here.server.answerWhen([&hangs](const Request &) { return hangs; }, fault::silence());
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_VERIFY(here.board->lastRefresh().succeededAt.isValid());
    hangs = true;
    here.account.setPeople(crowd(4));
    const qsizetype before = here.server.requests().size();
    here.board->refresh();
    QTRY_VERIFY(here.server.requests().size() > before);
    hangs = false;
    here.sleep(10min);
    QTRY_COMPARE(model->rowCount(), 4);
}

void TestWaking::promise6_retryAfterHoldsOverASleep()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    here.board->setDice([] { return 0.0; });
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    bool isBusy = true;
    here.server.answerWhen(
        [&isBusy](const Request &request) { return isChange(request) && isBusy; },
        answers::tooManyRequests(100s));
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.spoken(0, muted), u"open, trying again"_s);
    isBusy = false;
    here.sleep(60s);
    QCOMPARE(here.spoken(0, muted), u"open, trying again"_s);
    QCOMPARE(changesSeen(here), 1);
    here.sleep(45s);
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
    QCOMPARE(changesSeen(here), 2);
}

void TestWaking::promise10_aNightIsTooLong()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.server.answerWhen(isChange, answers::tooManyRequests(100s));
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.spoken(0, muted), u"open, trying again"_s);
    here.sleep(8h);
    QCOMPARE(here.spoken(0, muted),
             u"open, failed: it had waited 480 minutes, so it was not sent again"_s);
    QCOMPARE(here.board->queue().pending(), 0);
    QCOMPARE(changesSeen(here), 1);
}

void TestWaking::theNetworkComesBack()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    // Soon at first, and then not before eight seconds have passed.
    int failures = 0;
    here.board->setDice([&failures] { return ++failures < 5 ? 0.0 : 0.999; });
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.server.stopListening();
    here.server.closeConnections();
    here.board->refresh();
    QTRY_VERIFY(here.board->lastRefresh().problem);
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(failures, 5);
    here.server.listenAgain();
    here.board->network().reachable();
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
    QTRY_VERIFY(!here.board->lastRefresh().problem);
    QCOMPARE(here.account.changesAccepted, 1);
}

void TestWaking::aHintIsNoReasonToRead()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_VERIFY(here.board->lastRefresh().succeededAt.isValid());
    const int before = here.account.conferencesRead;
    here.board->network().reachable();
    // What was asked of the reading thread later is done later.
    here.board->refresh();
    QTRY_COMPARE(here.account.conferencesRead, before + 1);
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
    QCOMPARE(here.account.conferencesRead, before + 1);
}

void TestWaking::promise2_otherCredentialsInPlace()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    account::Connection next = here.board->connection();
    next.credentials
        = *twilio::withAuthToken(*twilio::AccountSid::parse(accountSid()), "0ther-t0ken"_ba);
    next.name = u"there"_s;
    here.account.acceptOnly(next.credentials.authorization());
    QTRY_VERIFY(here.board->lastRefresh().problem);
    QVERIFY(here.board->queue().isPaused());
    for (const int row : {0, 1, 2})
        QVERIFY(model->setData(model->index(row, muted), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(here.spoken(2, muted), u"open, waiting"_s);
    QSignalSpy renamed(here.board.get(), &session::AccountSession::renamed);
    QVERIFY(account::isSameAccount(here.board->connection(), next));
    here.board->goOnWith(next);
    QCOMPARE(renamed.size(), 1);
    QTRY_COMPARE(here.board->queue().pending(), 0);
    QTRY_VERIFY(!here.board->lastRefresh().problem);
    QCOMPARE(here.account.changesAccepted, 3);
    QCOMPARE(changesSeen(here), 3);
    QCOMPARE(here.board->current(), model);
    QVERIFY(!here.board->queue().isPaused());
}

void TestWaking::aHiccupOfTheService()
{
    Connected here;
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.account.acceptOnly("nobody"_ba);
    QTRY_VERIFY(here.board->queue().isPaused());
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    here.account.acceptOnly({});
    QTRY_COMPARE(here.board->queue().pending(), 0);
    QCOMPARE(here.account.changesAccepted, 1);
    QCOMPARE(changesSeen(here), 1);
}

void TestWaking::aChangeHearsOfItFirst()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_VERIFY(here.board->lastRefresh().succeededAt.isValid());
    here.account.acceptOnly("nobody"_ba);
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    // The next poll would come in an hour.
    QTRY_VERIFY(here.board->lastRefresh().problem);
    QCOMPARE(here.board->lastRefresh().problem->code, 20003);
    QVERIFY(here.board->queue().isPaused());
    here.account.acceptOnly({});
    here.board->refresh();
    QTRY_COMPARE(here.board->queue().pending(), 0);
    QCOMPARE(here.account.changesAccepted, 1);
}

void TestWaking::startsOverFromAReadThatHangs()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    bool isAsked = false;
    QObject::connect(&polling.server, &HostileServer::received, &polling.poller,
                     [&isAsked] { isAsked = true; });
    polling.server.answerWhen([&isAsked](const Request &) { return !isAsked; }, fault::silence());
    polling.poller.start();
    QTRY_VERIFY(isAsked);
    polling.poller.startOver();
    QTRY_COMPARE(polling.people.size(), 1);
    QCOMPARE(polling.failed.size(), 0);
}

void TestWaking::oneUnreadableListKeepsNothingPaused()
{
    Connected here;
    here.account.setPeople(crowd(3), 1);
    here.server.answerWhen(
        [](const Request &request) {
            return request.path().contains(conferenceSid(2).toLatin1() + "/Participants");
        },
        answers::raw(200, "{}"));
    here.board->open(conferenceSid(2));
    ParticipantModel *model = here.board->open(conferenceSid(1));
    QTRY_COMPARE(model->rowCount(), 3);
    QTRY_VERIFY(here.board->lastRefresh().problem);
    bool isRefused = true;
    here.server.answerWhen(
        [&isRefused](const Request &request) {
            return isChange(request) && std::exchange(isRefused, false);
        },
        answers::unauthorized(answers::basicChallenge()));
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.board->queue().pending(), 0);
    QCOMPARE(here.account.changesAccepted, 1);
    QCOMPARE(changesSeen(here), 2);
    QVERIFY(!here.board->queue().isPaused());
    QVERIFY(here.board->lastRefresh().problem);
}

void TestWaking::promise6_doubtsInABurstWaitAsAsked()
{
    constexpr int many = 60;
    Connected here(1h);
    here.account.setPeople(crowd(many));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), many);
    QTRY_VERIFY(here.board->lastRefresh().succeededAt.isValid());
    int reads = 0;
    here.server.answerWhen(
        [&reads](const Request &request) {
            reads += isChange(request) ? 0 : 1;
            return !isChange(request);
        },
        answers::tooManyRequests(60s));
    here.board->refresh();
    QTRY_VERIFY(here.board->lastRefresh().problem);
    QCOMPARE(reads, 1);
    here.server.answerWhen(isChange, answers::error(404, 20404, "not found"));
    QList<int> rows(many);
    std::iota(rows.begin(), rows.end(), 0);
    here.board->commands().setSwitch(*model, rows, people::Switch::Muted, true);
    QTRY_COMPARE(here.board->queue().pending(), 0);
    QCOMPARE(changesSeen(here), many);
    // A person may ask: what was asked of the reading thread before was done before.
    here.board->refresh();
    QTRY_COMPARE(reads, 2);
}

void TestWaking::promise6_aHintIsNoReasonNotToWaitAsAsked()
{
    Connected here(1h);
    here.account.setPeople(crowd(3));
    ParticipantModel *model = here.board->open(conferenceSid());
    QTRY_COMPARE(model->rowCount(), 3);
    here.server.answerNext(answers::tooManyRequests(60s));
    here.board->refresh();
    QTRY_VERIFY(here.board->lastRefresh().problem);
    const qsizetype before = here.server.requests().size();
    for (int hint = 0; hint < 12; ++hint)
        here.board->network().reachable();
    QVERIFY(model->setData(model->index(0, muted), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(here.spoken(0, muted), u"muted"_s);
    QCOMPARE(here.server.requests().size(), before + 1);
}

QTEST_GUILESS_MAIN(TestWaking)
#include "tst_session_waking.moc"
