// SPDX-License-Identifier: Apache-2.0
#include "chaospresses.h"
#include "chaosrecord.h"

#include <QTest>
#include <QTextStream>
#include <session/accountsession.h>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::Switch;
using people::SwitchState;
using State = changes::Change::State;

namespace {

constexpr int crowd = 250;
constexpr int mostChanges = 5'000;
constexpr std::chrono::milliseconds forAll{240'000};

bool shows(const SwitchState &state, bool on)
{
    return state.value == (on ? SwitchState::Value::On : SwitchState::Value::Off)
        && state.isSettled() && state.mark != SwitchState::Mark::Unknown;
}

/// How many rows show something else than the server has; -1: not the same people.
int differences(const ParticipantModel &model, const ChaosState &state)
{
    if (model.rowCount() != static_cast<int>(state.people().size()))
        return -1;
    int different = 0;
    for (const ChaosState::Person &person : state.people()) {
        const int row = model.rowOf(person.callSid);
        if (row < 0)
            return -1;
        const auto &known = model.row(row);
        const bool isSame = known.truth.callSidToCoach == person.coaches
            && shows(known.state(Switch::Muted), person.muted)
            && shows(known.state(Switch::Hold), person.hold)
            && shows(known.state(Switch::Coaching), !person.coaches.isEmpty())
            && shows(known.state(Switch::EndConferenceOnExit), person.ends);
        different += !isSame;
    }
    return different;
}

void line(const QString &what, qsizetype number)
{
    QTextStream(stdout) << u"  %1 %2\n"_s.arg(what, -32).arg(number, 8);
}

void print(quint32 seed, const ChaosServer &server, const ChaosRecord &record)
{
    qsizetype arrived = 0;
    for (const auto &arrivals : server.arrivals())
        arrived += static_cast<qsizetype>(arrivals.size());
    line(u"chaos, seed"_s, seed);
    line(u"changes"_s, record.changes());
    line(u"  confirmed"_s, record.count(State::Confirmed));
    line(u"  accepted, not applied"_s, record.count(State::NotApplied));
    line(u"  refused"_s, record.count(State::Refused));
    line(u"  replaced before they were sent"_s, record.count(State::Superseded));
    line(u"  cancelled"_s, record.count(State::Cancelled));
    line(u"  unknown at the end"_s, record.count(State::Unknown));
    line(u"retries"_s, record.retries());
    line(u"arrived whole at the server"_s, arrived);
    line(u"changes by somebody else"_s, server.state().meddled);
    line(u"lists read"_s, server.listsRead());
    line(u"faults"_s, server.faults().size());
    for (auto it = server.faults().begin(); it != server.faults().end(); ++it)
        line(u"  "_s + QString::fromLatin1(it.key()), it.value());
    line(u"announcements played"_s, server.state().announced.size());
    line(u"unknown, told"_s, record.unknownTold());
}

} // namespace

/// Five thousand changes on 250 people against a server that breaks a quarter of all exchanges,
/// while somebody else changes the same people, and the computer falls asleep now and then.
class TestChaos : public QObject
{
    Q_OBJECT

private slots:
    void promises2to6_underChaos_data();
    void promises2to6_underChaos();
};

void TestChaos::promises2to6_underChaos_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {20260214U, 20261128U, 7U})
        QTest::addRow("%u", seed) << seed;
}

void TestChaos::promises2to6_underChaos()
{
    QFETCH(quint32, seed);
    ChaosServer server(crowd, seed);
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s), unhurried());
    history::ExchangeLog exchanges;
    people::PhoneBook phoneBook;
    twilio::BootClock::duration slept{0};
    session::AccountSession board({.name = u"chaos"_s,
                                   .endpoint = endpointOf(server.server()),
                                   .credentials = testCredentials(),
                                   .pollInterval = 40ms,
                                   .deadline = 1000ms},
                                  journal, exchanges, phoneBook, nullptr, [&slept] {
                                      auto reading = reading::WakeWatcher::ownClocks();
                                      reading.boot += slept;
                                      return reading;
                                  });
    QRandomGenerator dice(seed);
    board.setDice([&dice] { return dice.generateDouble() / 500; });
    ParticipantModel *model = board.open(support::conferenceSid());
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    QSignalSpy ended(model, &ParticipantModel::ended);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), crowd, 30'000);
    ChaosRecord record(board.queue());

    ChaosPresses presses(board.queue(), board.commands(), *model, seed);
    presses.start(mostChanges);
    QTimer sleep;
    // What was pressed before each is too old after it.
    QObject::connect(&sleep, &QTimer::timeout, &board, [&] {
        slept += 3min;
        board.wakeWatcher().look();
    });
    sleep.start(3s);
    QTRY_VERIFY_WITH_TIMEOUT(presses.areDone() && board.queue().pending() == 0, forAll.count());
    server.calmDown();
    board.refresh();
    const auto told = [&] { return differences(*model, server.state()); };
    QTRY_COMPARE_WITH_TIMEOUT(told(), 0, 30'000);

    int twice = 0;
    for (const int times : server.state().announced)
        twice += times > 1;
    const QStringList outOfOrder = record.outOfOrder(server);
    const QStringList lost = record.acknowledgedButLost(server);
    const QStringList untrue = record.toldUntruly(server);
    print(seed, server, record);
    line(u"duplicates"_s, twice);
    line(u"lost"_s, lost.size());
    line(u"older sent before newer"_s, record.olderSentAgain().size());
    line(u"sentences held against it"_s, record.claims());
    line(u"composed"_s, record.verbatim());
    line(u"  and not sent so, or not once"_s, record.notVerbatim().size());
    QTextStream(stdout) << "  told untruly: " << untrue.size() << '\n';

    QVERIFY(record.changes() >= mostChanges);
    QCOMPARE(twice, 0);
    QCOMPARE(lost, QStringList());
    QCOMPARE(outOfOrder, QStringList());
    QCOMPARE(record.olderSentAgain(), QStringList());
    QCOMPARE(untrue, QStringList());
    QCOMPARE(record.notVerbatim(), QStringList());
    QVERIFY(record.verbatim() > 0);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(ended.size(), 0);
    QCOMPARE(record.count(State::Waiting) + record.count(State::Sending)
                 + record.count(State::TryingAgain) + record.count(State::Unreadable),
             0);

    // Nothing that is to be decided on is forgotten.
    int undecided = 0;
    for (const auto &[id, change] : record.changesById()) {
        undecided += !change.isDecided;
        QVERIFY(change.isDecided || board.queue().find(id));
    }
    QVERIFY(undecided > 0);
    QCOMPARE(board.queue().undecided(), undecided);

    // The journal has each of them, with the outcome that was told.
    QSignalSpy read(&journal, &history::Journal::recentRead);
    journal.readRecent(10 * mostChanges);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 30'000);
    const auto entries = read[0][0].value<QList<history::Entry>>();
    QCOMPARE(entries.size(), record.changes());
    int unknown = 0;
    for (const history::Entry &entry : entries) {
        QVERIFY(record.changesById().contains(entry.intent.id));
        QVERIFY(entry.outcome);
        unknown += entry.outcome->state == history::Outcome::State::Unknown;
    }
    QCOMPARE(unknown, record.count(State::Unknown));
}

QTEST_GUILESS_MAIN(TestChaos)
#include "tst_chaos.moc"
