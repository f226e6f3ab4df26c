// SPDX-License-Identifier: Apache-2.0
#include "journaltest.h"

#include <QTemporaryDir>
#include <QTimeZone>
#include <atomic>
#include <support/writelock.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace journaltest;

namespace {

/// How often this program asked the disk to keep what was written.
std::atomic<int> syncs = 0;

} // namespace

// SQLite finds these before the C library's.
extern "C" int fsync(int fd)
{
    ++syncs;
    return static_cast<int>(::syscall(SYS_fsync, fd));
}

extern "C" int fdatasync(int fd)
{
    ++syncs;
    return static_cast<int>(::syscall(SYS_fdatasync, fd));
}

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void promise5_recordedComesWhenItIsInTheFile();
    void promise5_theDiskIsAskedToKeepIt();
    void recordsOfOneTurnAreToldTogetherInOrder();
    void everyFieldComesBack();
    void outcomeComesBack_data();
    void outcomeComesBack();
    void laterOutcomeTakesThePlaceOfAnEarlierOne();
    void outcomeOfAnUnknownChangeIsNotKept();
    void destructionWritesWhatWasHandedOver();
    void recentAreTheNewestFirst();
    void promise7_userInfoDoesNotReachTheDisk();
    void fileIsItsOwnersAlone();
    void oldEntriesGo();
    void promise5_whatIsOpenStaysHoweverOldAndMany();
    void promise5_aClockThatJumpedRemovesNothing_data();
    void promise5_aClockThatJumpedRemovesNothing();
    void promise5_undecidedIsListedAgain();
    void promise5_firstSendingIsMarked();
    void entriesBeyondTheMostGo();

private:
    QString file() const { return m_folder->filePath(u"new folder/journal.sqlite"_s); }
    void fill(int count);
    static void settled(Journal &journal, const Intent &change);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournal::fill(int count)
{
    Journal journal(file());
    for (int n = 0; n < count; ++n)
        settled(journal, intent());
}

void TestJournal::settled(Journal &journal, const Intent &change)
{
    journal.record(change);
    journal.settle({change.id, Outcome::State::Confirmed});
}

void TestJournal::promise5_recordedComesWhenItIsInTheFile()
{
    Journal journal(file(), {.patience = std::chrono::minutes(1)});
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QCOMPARE(recent(journal), QList<Entry>()); // the file is there
    QSignalSpy recorded(&journal, &Journal::recorded);
    const Intent change = intent();
    {
        const support::WriteLock other(file());
        QVERIFY(other.isHeld());
        journal.record(change);
        QVERIFY(!recorded.wait(500));
        QCOMPARE(other.number(u"SELECT COUNT(*) FROM entries"_s), 0);
    }
    QTRY_COMPARE(idsIn(recorded), QList{change.id});
    const support::WriteLock other(file());
    QCOMPARE(other.number(u"SELECT COUNT(*) FROM entries"_s), 1);
    QCOMPARE(unavailable.size(), 0);
}

void TestJournal::promise5_theDiskIsAskedToKeepIt()
{
    fill(0);
    syncs = 0;
    fill(1);
    // The log before it goes into the file, and the file before the log goes.
    QVERIFY2(syncs >= 2, qPrintable(QString::number(syncs)));
}

void TestJournal::recordsOfOneTurnAreToldTogetherInOrder()
{
    Journal journal(file());
    QSignalSpy recorded(&journal, &Journal::recorded);
    QList<QUuid> ids;
    for (int n = 0; n < 250; ++n) {
        const Intent change = intent();
        ids.append(change.id);
        journal.record(change);
    }
    QTRY_COMPARE(idsIn(recorded), ids);
    QCOMPARE(recorded.size(), 1);
    std::reverse(ids.begin(), ids.end());
    QCOMPARE(idsOf(recent(journal)), ids);
}

void TestJournal::everyFieldComesBack()
{
    QList<Entry> written;
    {
        Journal journal(file());
        for (const auto operation :
             {Intent::Operation::Update, Intent::Operation::Remove,
              Intent::Operation::EndConference, Intent::Operation::AnnounceToConference,
              Intent::Operation::DialIn}) {
            Intent change = intent("WaitUrl=&HoldUrl=https%3A%2F%2Fexample.com%2F%C3%A9");
            change.operation = operation;
            journal.record(change);
            written.prepend({change});
        }
        Intent bare;
        bare.id = QUuid::createUuid();
        bare.pressedAt = QDateTime::fromMSecsSinceEpoch(1, QTimeZone::utc());
        written.prepend({bare});
        journal.record(bare);
        QCOMPARE(recent(journal), written);
    }
}

void TestJournal::outcomeComesBack_data()
{
    using State = Outcome::State;
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    const auto row = [](State state, const char *word) {
        QTest::newRow(word) << static_cast<int>(state) << QString::fromLatin1(word);
    };
    row(State::Confirmed, "confirmed");
    row(State::Accepted, "accepted");
    row(State::NotApplied, "not applied");
    row(State::Unreadable, "unreadable");
    row(State::Refused, "refused");
    row(State::NeverSent, "never sent");
    row(State::Unknown, "unknown");
    row(State::Superseded, "superseded");
    row(State::Cancelled, "cancelled");
}

void TestJournal::outcomeComesBack()
{
    QFETCH(int, state);
    QFETCH(QString, word);
    const Intent change = intent();
    const Outcome outcome{change.id,
                          static_cast<Outcome::State>(state),
                          404,
                          20404,
                          u"gone: 東京"_s,
                          u"RQ1"_s,
                          3,
                          std::chrono::microseconds(84'321),
                          change.pressedAt.addMSecs(90),
                          u"connection lost: api.twilio.com"_s};
    QCOMPARE(toWord(outcome.state), word);
    {
        Journal journal(file());
        journal.record(change);
        journal.settle(outcome);
        QCOMPARE(recent(journal), QList<Entry>({{change, outcome}}));
    }
    Journal next(file());
    QCOMPARE(recent(next), QList<Entry>({{change, outcome}}));
    QCOMPARE(unsettled(next), QList<Entry>());
}

void TestJournal::laterOutcomeTakesThePlaceOfAnEarlierOne()
{
    Journal journal(file());
    const Intent change = intent();
    journal.record(change);
    journal.settle({change.id, Outcome::State::Unknown});
    QCOMPARE(recent(journal).first().outcome->state, Outcome::State::Unknown);
    journal.settle({change.id, Outcome::State::Confirmed});
    QCOMPARE(recent(journal).first().outcome->state, Outcome::State::Confirmed);
}

void TestJournal::outcomeOfAnUnknownChangeIsNotKept()
{
    Journal journal(file());
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    journal.settle({QUuid::createUuid(), Outcome::State::Confirmed});
    QCOMPARE(recent(journal), QList<Entry>());
    QCOMPARE(unavailable.size(), 0);
}

void TestJournal::destructionWritesWhatWasHandedOver()
{
    fill(2000);
    Journal journal(file());
    QCOMPARE(recent(journal).size(), 2000);
}

void TestJournal::recentAreTheNewestFirst()
{
    Journal journal(file());
    const QList<Intent> changes{intent(), intent(), intent()};
    for (const Intent &change : changes)
        journal.record(change);
    QCOMPARE(idsOf(recent(journal, 2)), QList({changes.at(2).id, changes.at(1).id}));
}

void TestJournal::promise7_userInfoDoesNotReachTheDisk()
{
    {
        Journal journal(file());
        QSignalSpy recorded(&journal, &Journal::recorded);
        const Intent change
            = intent("AnnounceUrl=https%3A%2F%2Foperator%3Ahunter2%40example.com%2Fa.mp3");
        journal.record(change);
        journal.settle({change.id, Outcome::State::Refused, 400, 21205,
                        u"https://operator:hunter2@example.com/a.mp3 is not valid"_s});
        QCOMPARE(recent(journal).first().intent.formBody,
                 "AnnounceUrl=https%3A%2F%2F***%40example.com%2Fa.mp3");
    }
    QDir folder = QFileInfo(file()).dir();
    QVERIFY(folder.entryList(QDir::Files).contains(u"journal.sqlite"_s));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile bytes(folder.filePath(name));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        QVERIFY2(!all.contains("hunter2"), qPrintable(name));
        QVERIFY2(!all.contains("operator"), qPrintable(name));
    }
}

void TestJournal::fileIsItsOwnersAlone()
{
    constexpr auto anybody = QFileDevice::ReadOwner | QFileDevice::WriteOwner
        | QFileDevice::ExeOwner | QFileDevice::ReadGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::ExeOther;
    const QString home = QFileInfo(file()).path();
    QVERIFY(QDir().mkpath(home));
    QVERIFY(QFile::setPermissions(home, anybody)); // as an earlier version did
    Journal journal(file());
    journal.record(intent());
    QCOMPARE(recent(journal).size(), 1);
    QDir folder = QFileInfo(file()).dir();
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(names.contains(u"journal.sqlite-wal"_s));
    for (const QString &name : names) {
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY2(!(QFile::permissions(folder.filePath(name)) & others), qPrintable(name));
    }
    QVERIFY(!(QFile::permissions(home)
              & (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                 | QFileDevice::ExeOther)));
}

void TestJournal::oldEntriesGo()
{
    const Intent newest = intent();
    Intent recentChange = intent();
    recentChange.pressedAt = newest.pressedAt.addDays(-89);
    {
        Journal journal(file());
        for (int n = 0; n < 1200; ++n) {
            Intent old = intent();
            old.pressedAt = newest.pressedAt.addDays(-91);
            settled(journal, old);
        }
        settled(journal, recentChange);
        settled(journal, newest);
    }
    Journal journal(file());
    QTRY_COMPARE(idsOf(recent(journal)), QList({newest.id, recentChange.id}));
}

void TestJournal::entriesBeyondTheMostGo()
{
    fill(1700);
    history::JournalOptions options;
    options.keepEntries = 600;
    Journal journal(file(), options);
    QTRY_COMPARE(recent(journal).size(), 600);
    // Also while it runs.
    for (int n = 0; n < 1000; ++n)
        settled(journal, intent());
    QTRY_COMPARE(recent(journal).size(), 600);
}

void TestJournal::promise5_whatIsOpenStaysHoweverOldAndMany()
{
    QList<QUuid> open;
    {
        Journal journal(file());
        for (int n = 0; n < 1200; ++n) {
            Intent old = intent();
            old.pressedAt = old.pressedAt.addDays(-3);
            journal.record(old);
            if (n % 3 == 0)
                journal.settle({old.id, Outcome::State::Confirmed});
            else
                open.append(old.id);
            if (n % 3 == 1)
                journal.settle({.id = old.id, .isDecided = false});
        }
        Intent recentChange = intent();
        journal.record(recentChange);
        open.append(recentChange.id);
    }
    history::JournalOptions options;
    options.keepFor = std::chrono::days(1);
    options.keepEntries = 100;
    Journal journal(file(), options);
    QTRY_COMPARE(recent(journal).size(), open.size());
    QCOMPARE(idsOf(unsettled(journal)), open);
}

void TestJournal::promise5_aClockThatJumpedRemovesNothing_data()
{
    QTest::addColumn<QList<int>>("ages"); // in days, in the order of writing
    QTest::addColumn<QList<int>>("kept");
    QTest::newRow("now is far ahead of what was written last")
        << QList<int>{400, 390, 380} << QList<int>{400, 390, 380};
    QTest::newRow("the clock was years behind for a while")
        << QList<int>{3, 9000, 2} << QList<int>{3, 9000, 2};
    QTest::newRow("the clock was years ahead for a while")
        << QList<int>{500, 30, -9000, 20} << QList<int>{30, -9000, 20};
}

void TestJournal::promise5_aClockThatJumpedRemovesNothing()
{
    QFETCH(QList<int>, ages);
    QFETCH(QList<int>, kept);
    QList<QUuid> expected;
    {
        Journal journal(file());
        for (const int age : ages) {
            Intent change = intent();
            change.pressedAt = change.pressedAt.addDays(-age);
            settled(journal, change);
            if (kept.contains(age))
                expected.prepend(change.id);
        }
    }
    Journal journal(file());
    // It prunes when it has opened the file: before it answers for the second time.
    QVERIFY(!recent(journal).isEmpty());
    QTRY_COMPARE(idsOf(recent(journal)), expected);
    QCOMPARE(idsOf(recent(journal)), expected);
}

void TestJournal::promise5_undecidedIsListedAgain()
{
    const QList<Intent> changes{intent(), intent(), intent()};
    const auto unknown = [](const Intent &change, bool isDecided) {
        return Outcome{.id = change.id, .httpStatus = 503, .attempts = 2, .isDecided = isDecided};
    };
    {
        Journal journal(file());
        for (const Intent &change : changes)
            journal.record(change);
        journal.settle(unknown(changes[0], false));
        journal.settle(unknown(changes[1], true));
        journal.settle(unknown(changes[2], false));
        journal.settle(unknown(changes[2], true));
        // By the same program too, when the account was left.
        QCOMPARE(idsOf(unsettled(journal)), QList{changes[0].id});
    }
    for (int start = 0; start < 2; ++start) {
        Journal next(file());
        const QList<Entry> listed = unsettled(next);
        QCOMPARE(idsOf(listed), QList{changes[0].id});
        QCOMPARE(listed[0].outcome->state, Outcome::State::Unknown);
        QCOMPARE(listed[0].outcome->attempts, 2);
        QVERIFY(!listed[0].outcome->isDecided);
    }
    Journal last(file());
    QCOMPARE(unsettled(last).size(), 1);
    last.settle(unknown(changes[0], true));
    QCOMPARE(unsettled(last), QList<Entry>());
    QVERIFY(recent(last).last().outcome->isDecided);
}

void TestJournal::promise5_firstSendingIsMarked()
{
    Journal journal(file());
    const Intent sent = intent();
    const Intent waiting = intent();
    journal.record(sent);
    journal.record(waiting);
    const QDateTime at = sent.pressedAt.addMSecs(20);
    journal.markSent(sent.id, at);
    journal.markSent(sent.id, at.addSecs(1));
    QCOMPARE(recent(journal), QList<Entry>({{waiting}, {sent, {}, at}}));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
