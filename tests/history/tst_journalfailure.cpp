// SPDX-License-Identifier: Apache-2.0
#include "journaltest.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <fcntl.h>
#include <functional>
#include <support/slowdisk.h>
#include <support/writelock.h>
#include <sys/stat.h>
#include <unistd.h>
#include <words/historywords.h>

using namespace std::chrono_literals;
using namespace journaltest;

using Prepare = std::function<QString(const QString &folder)>;
Q_DECLARE_METATYPE(Prepare)

namespace {

/// Another program that holds the turn of those that share a journal.
class TurnLock
{
public:
    explicit TurnLock(const QString &journal)
        : m_descriptor(::open(QFile::encodeName(journal + u".running"_s).constData(),
                              O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_len = 1;
        m_isHeld = ::fcntl(m_descriptor, F_OFD_SETLK, &lock) == 0;
    }
    ~TurnLock() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(TurnLock)

    bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

} // namespace

/// The journal where it cannot be written, and where its file is not what it should be.
class TestJournalFailure : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void promise5_toldOnceAndControlGoesOn_data();
    void promise5_toldOnceAndControlGoesOn();
    void promise5_fullDiskIsToldOnceAndControlGoesOn();
    void writesAgainWhatWasHeld();
    void promise5_unsettledIsReadWhenItCanBe();
    void promise5_lateIsToldUntilItIsWell();
    void promise5_aForeignLockIsNotWaitedForWithoutEnd();
    void whatThisThreadDoesIsNoWaitingForTheDisk();
    void promise5_whatIsLeftIsNamedAtTheEnd();
    void promise5_aDiskThatDoesNotAnswerHoldsNobody();
    void aFullDiskIsCalledFull_data();
    void aFullDiskIsCalledFull();
    void damagedFileIsKeptAndANewOneBegun_data();
    void damagedFileIsKeptAndANewOneBegun();
    void damageWhileRunning();
    void fileOfANewerVersionIsLeftAlone();

private:
    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalFailure::promise5_toldOnceAndControlGoesOn_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::newRow("a file where its folder should be") << Prepare([](const QString &folder) {
        QFile file(folder + u"/taken"_s);
        (void)file.open(QIODevice::WriteOnly);
        return folder + u"/taken/journal.sqlite"_s;
    });
    QTest::newRow("a folder in its place") << Prepare([](const QString &folder) {
        QDir(folder).mkpath(u"journal.sqlite"_s);
        return folder + u"/journal.sqlite"_s;
    });
    QTest::newRow("nothing can be made there")
        << Prepare([](const QString &) { return u"/proc/journal.sqlite"_s; });
    QTest::newRow("a pipe in its place") << Prepare([](const QString &folder) {
        ::mkfifo(QFile::encodeName(folder + u"/journal.sqlite"_s).constData(), 0600);
        return folder + u"/journal.sqlite"_s;
    });
    if (::geteuid() != 0) { // whom no permission stops
        QTest::newRow("a read-only folder") << Prepare([](const QString &folder) {
            QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
            return folder + u"/journal.sqlite"_s;
        });
    }
}

void TestJournalFailure::promise5_toldOnceAndControlGoesOn()
{
    QFETCH(Prepare, prepare);
    const QString path = prepare(m_folder->path());
    Journal journal(path);
    QSignalSpy recorded(&journal, &Journal::recorded);
    QSignalSpy unrecorded(&journal, &Journal::unrecorded);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QList<QUuid> ids;
    for (int n = 1; n <= 5; ++n) {
        const Intent change = intent();
        ids.append(change.id);
        journal.record(change);
        QTRY_COMPARE(idsIn(unrecorded), ids);
        journal.settle({change.id, Outcome::State::Confirmed});
    }
    QCOMPARE(recent(journal), QList<Entry>());
    QCOMPARE(recorded.size(), 0);
    QCOMPARE(unavailable.size(), 1);
    QCOMPARE(unavailable.first().first().value<history::StoreFailure>().file, path);
    const QString sentence
        = words::sentence(unavailable.first().first().value<history::StoreFailure>());
    QVERIFY2(sentence.contains(path), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"controlled as before"_s), qPrintable(sentence));
    QFile::setPermissions(m_folder->path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

void TestJournalFailure::promise5_fullDiskIsToldOnceAndControlGoesOn()
{
    Writer writer(file(), 20'000, {u"full"_s});
    QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
    QCOMPARE(writer.acknowledged.size() + writer.unrecorded.size(), 20'000);
    QVERIFY(!writer.unrecorded.isEmpty());
    QCOMPARE(writer.unavailable.size(), 1);
    if (writer.hadFullDisk)
        QCOMPARE(writer.unavailable.first(), history::StoreFailure::Kind::DiskFull);
}

void TestJournalFailure::writesAgainWhatWasHeld()
{
    QDir(m_folder->path()).mkpath(u"journal.sqlite"_s);
    history::JournalOptions options;
    options.tryAgainAfter = std::chrono::milliseconds(20);
    Journal journal(file(), options);
    QSignalSpy recorded(&journal, &Journal::recorded);
    QSignalSpy unrecorded(&journal, &Journal::unrecorded);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QSignalSpy availableAgain(&journal, &Journal::availableAgain);
    const Intent before = intent();
    const Outcome outcome{before.id, Outcome::State::Confirmed};
    journal.record(before);
    journal.settle(outcome);
    QTRY_COMPARE(idsIn(unrecorded), QList{before.id});
    QTRY_COMPARE(unavailable.size(), 1);
    QCOMPARE(recorded.size(), 0);
    QDir(m_folder->path()).rmdir(u"journal.sqlite"_s);
    QTRY_COMPARE(availableAgain.size(), 1);
    QCOMPARE(idsIn(recorded), QList{before.id});
    const Intent after = intent();
    journal.record(after);
    QCOMPARE(idsOf(recent(journal)), QList({after.id, before.id}));
    QVERIFY(recent(journal).last().outcome.has_value());
    QCOMPARE(unavailable.size(), 1);
}

void TestJournalFailure::promise5_unsettledIsReadWhenItCanBe()
{
    const Intent before = intent();
    {
        Journal journal(file());
        journal.record(before);
        QCOMPARE(recent(journal).size(), 1);
    }
    // As while another program has it locked, and without the three seconds that SQLite waits then.
    const QString away = m_folder->filePath(u"away"_s);
    QVERIFY(QFile::rename(file(), away));
    QVERIFY(QFile::link(m_folder->path(), file()));
    history::JournalOptions options;
    options.tryAgainAfter = std::chrono::milliseconds(20);
    Journal journal(file(), options);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QSignalSpy read(&journal, &Journal::unsettledRead);
    journal.readUnsettled(account());
    QTRY_COMPARE(unavailable.size(), 1);
    QCOMPARE(read.size(), 0);
    // In one step, or a new journal may be made in between.
    QCOMPARE(
        std::rename(QFile::encodeName(away).constData(), QFile::encodeName(file()).constData()), 0);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(idsOf(read[0][1].value<QList<Entry>>()), QList{before.id});
}

void TestJournalFailure::promise5_lateIsToldUntilItIsWell()
{
    Journal journal(file(), {.tryAgainAfter = 20ms, .patience = 50ms});
    QSignalSpy recorded(&journal, &Journal::recorded);
    QSignalSpy unrecorded(&journal, &Journal::unrecorded);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QSignalSpy availableAgain(&journal, &Journal::availableAgain);
    recent(journal);
    for (int time = 1; time <= 2; ++time) {
        const Intent change = intent();
        {
            const support::WriteLock other(file());
            QVERIFY(other.isHeld());
            journal.record(change);
            QTRY_COMPARE(unrecorded.size(), time);
            QCOMPARE(unavailable.size(), time);
        }
        QTRY_COMPARE(recorded.size(), time);
        QCOMPARE(unrecorded.last().first().value<QList<QUuid>>(), QList{change.id});
        QCOMPARE(recorded.last().first().value<QList<QUuid>>(), QList{change.id});
        QTRY_COMPARE(availableAgain.size(), time);
    }
    QCOMPARE(unavailable.first().first().value<history::StoreFailure>().kind,
             history::StoreFailure::Kind::Slow);
}

void TestJournalFailure::promise5_aForeignLockIsNotWaitedForWithoutEnd()
{
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray("This is no database. ").repeated(500));
    }
    auto other = std::make_unique<TurnLock>(file());
    QVERIFY(other->isHeld());
    Journal journal(file(), {.tryAgainAfter = 20ms, .patience = 50ms});
    QSignalSpy recorded(&journal, &Journal::recorded);
    QSignalSpy unrecorded(&journal, &Journal::unrecorded);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QSignalSpy begunAnew(&journal, &Journal::begunAnew);
    const Intent change = intent();
    journal.record(change);
    QTRY_COMPARE(idsIn(unrecorded), QList{change.id});
    // The reason is known a while later.
    QTRY_COMPARE_WITH_TIMEOUT(unavailable.last().first().value<history::StoreFailure>().kind,
                              history::StoreFailure::Kind::Locked, 30'000);
    other.reset();
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(recorded), QList{change.id}, 30'000);
    QCOMPARE(begunAnew.size(), 1);
}

void TestJournalFailure::whatThisThreadDoesIsNoWaitingForTheDisk()
{
    Journal journal(file());
    QSignalSpy recorded(&journal, &Journal::recorded);
    const QSignalSpy unrecorded(&journal, &Journal::unrecorded);
    const Intent change = intent();
    journal.record(change);
    // Busy for longer than a disk may take, before anything is handed to it.
    const QDeadlineTimer busy(history::JournalOptions().patience + 200ms);
    while (!busy.hasExpired())
        QThread::yieldCurrentThread();
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(recorded), QList{change.id}, 30'000);
    QCOMPARE(unrecorded.size(), 0);
}

void TestJournalFailure::promise5_whatIsLeftIsNamedAtTheEnd()
{
    const Intent change = intent();
    auto other = std::make_unique<TurnLock>(file());
    QVERIFY(other->isHeld());
    {
        Journal journal(file());
        journal.record(change);
        journal.settle({change.id, Outcome::State::Confirmed});
        const history::JournalEnd end = journal.end(20ms);
        QVERIFY(!end.hasEnded);
        QCOMPARE(end.left.intents, std::vector{change});
        QCOMPARE(end.left.outcomes.size(), size_t(1));
        const QString told = words::notWritten(end.left, journal.file());
        QVERIFY2(told.contains(file()) && told.contains(change.participant), qPrintable(told));
        QVERIFY2(told.contains(u"confirmed"_s), qPrintable(told));
    }
    // What was given up on goes on, and touches nothing that has gone.
    other.reset();
    const auto written = [this] {
        Journal after(file());
        return idsOf(recent(after));
    };
    QTRY_COMPARE_WITH_TIMEOUT(written(), QList{change.id}, 30'000);
    Journal whole(file());
    whole.record(intent());
    QVERIFY(whole.end(30s).hasEnded);
}

void TestJournalFailure::promise5_aDiskThatDoesNotAnswerHoldsNobody()
{
    Writer writer(file(), 3, {u"quit"_s},
                  support::withSlowDisk(QProcessEnvironment::systemEnvironment(),
                                        QStringLiteral(SLOW_DISK), m_folder->path(), 1h));
    QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
    QCOMPARE(writer.exitCode(), 3);
    QCOMPARE(writer.unavailable, QList{history::StoreFailure::Kind::Slow});
    QVERIFY(!writer.unrecorded.isEmpty());
    QVERIFY(writer.left.startsWith(writer.unrecorded.first()));
    QVERIFY(writer.acknowledged.isEmpty());
}

void TestJournalFailure::aFullDiskIsCalledFull_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {1, 2, 4, 8, 12, 20, 40, 80})
        QTest::addRow("%lld KiB", room) << room;
}

void TestJournalFailure::aFullDiskIsCalledFull()
{
    // Whatever it is that does not fit any more: the folder, the file, its log, its shared memory.
    QFETCH(qint64, room);
    Writer writer(file(), 2'000, {u"room"_s, QString::number(room), u"full"_s});
    QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 30'000);
    if (!writer.hadFullDisk)
        QSKIP("no disk of its own is allowed here");
    QCOMPARE(writer.unavailable, QList{history::StoreFailure::Kind::DiskFull});
}

void TestJournalFailure::damagedFileIsKeptAndANewOneBegun_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("This is no database. ").repeated(500);
    QTest::newRow("the beginning of one")
        << QByteArray("SQLite format 3\0 and then nonsense", 35).leftJustified(8192, '\x5a');
}

void TestJournalFailure::damagedFileIsKeptAndANewOneBegun()
{
    QFETCH(QByteArray, bytes);
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(bytes);
    }
    Journal journal(file());
    QSignalSpy begunAnew(&journal, &Journal::begunAnew);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    const Intent change = intent();
    journal.record(change);
    QCOMPARE(recent(journal), QList<Entry>{{change}});
    QCOMPARE(begunAnew.size(), 1);
    QCOMPARE(unavailable.size(), 0);
    const QStringList kept = files().filter(u"damaged"_s);
    QCOMPARE(kept.size(), 1);
    QVERIFY(begunAnew.first().first().toString().contains(kept.first()));
    QFile keptFile(m_folder->filePath(kept.first()));
    QVERIFY(keptFile.open(QIODevice::ReadOnly));
    QCOMPARE(keptFile.readAll(), bytes);
}

void TestJournalFailure::damageWhileRunning()
{
    // Two programs with the same damaged file: one puts it aside, the other goes over to the new.
    {
        Journal journal(file());
        for (int n = 0; n < 3000; ++n)
            journal.record(intent());
    }
    Journal one(file());
    Journal other(file());
    QCOMPARE(recent(one, 1).size(), 1);
    QCOMPARE(recent(other, 1).size(), 1);
    {
        const QByteArray path = QFile::encodeName(file());
        FILE *damaged = std::fopen(path.constData(), "r+b");
        QVERIFY(damaged);
        const QByteArray nonsense(400'000, '\x5a');
        QCOMPARE(std::fseek(damaged, 4096, SEEK_SET), 0);
        QCOMPARE(
            std::fwrite(nonsense.constData(), 1, static_cast<size_t>(nonsense.size()), damaged),
            static_cast<size_t>(nonsense.size()));
        std::fclose(damaged);
    }
    QSignalSpy anewOne(&one, &Journal::begunAnew);
    QSignalSpy anewOther(&other, &Journal::begunAnew);
    const QList<Intent> changes{intent(), intent()};
    one.record(changes.at(0));
    QCOMPARE(idsOf(recent(one)), QList{changes.at(0).id});
    other.record(changes.at(1));
    QCOMPARE(idsOf(recent(other)), QList({changes.at(1).id, changes.at(0).id}));
    QCOMPARE(anewOne.size() + anewOther.size(), 1);
    QCOMPARE(files().filter(u"damaged"_s).filter(QRegularExpression(u"\\d$"_s)).size(), 1);
}

void TestJournalFailure::fileOfANewerVersionIsLeftAlone()
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    Journal journal(file());
    QSignalSpy unrecorded(&journal, &Journal::unrecorded);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    journal.record(intent());
    QTRY_COMPARE(unrecorded.size(), 1);
    QCOMPARE(unavailable.size(), 1);
    QCOMPARE(unavailable.first().first().value<history::StoreFailure>().kind,
             history::StoreFailure::Kind::Newer);
    QCOMPARE(files().filter(u"damaged"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestJournalFailure)
#include "tst_journalfailure.moc"
