// SPDX-License-Identifier: Apache-2.0
#include "journaltest.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>
#include <words/historywords.h>

using namespace journaltest;

using Prepare = std::function<QString(const QString &folder)>;
Q_DECLARE_METATYPE(Prepare)

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
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QList<QUuid> ids;
    for (int n = 1; n <= 5; ++n) {
        const Intent change = intent();
        ids.append(change.id);
        journal.record(change);
        QTRY_COMPARE(idsIn(recorded), ids);
        journal.settle({change.id, Outcome::State::Confirmed});
    }
    QCOMPARE(recent(journal), QList<Entry>());
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
    QCOMPARE(writer.acknowledged.size(), 20'000);
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
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QSignalSpy availableAgain(&journal, &Journal::availableAgain);
    const Intent before = intent();
    const Outcome outcome{before.id, Outcome::State::Confirmed};
    journal.record(before);
    journal.settle(outcome);
    QTRY_COMPARE(recorded.size(), 1);
    QTRY_COMPARE(unavailable.size(), 1);
    QDir(m_folder->path()).rmdir(u"journal.sqlite"_s);
    QTRY_COMPARE(availableAgain.size(), 1);
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
    QSignalSpy recorded(&journal, &Journal::recorded);
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    journal.record(intent());
    QTRY_COMPARE(recorded.size(), 1);
    QCOMPARE(unavailable.size(), 1);
    QCOMPARE(unavailable.first().first().value<history::StoreFailure>().kind,
             history::StoreFailure::Kind::Newer);
    QCOMPARE(files().filter(u"damaged"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestJournalFailure)
#include "tst_journalfailure.moc"
