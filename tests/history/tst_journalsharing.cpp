// SPDX-License-Identifier: Apache-2.0
#include "journaltest.h"

#include <QSet>
#include <QTemporaryDir>

using namespace journaltest;

/// Several programs with one journal, and programs that are killed.
class TestJournalSharing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void promise5_killedProgramLosesNothingAcknowledged_data();
    void promise5_killedProgramLosesNothingAcknowledged();
    void killedWhileSettling();
    void entriesOfARunningProgramAreNotListed();
    void unsettledIsListedByOneProgramOnly();
    void ownChangesAreNotListed();
    void promise5_onlyItsOwnAccountTakesAnEntry();
    void manyProgramsOpenANewJournalAtOnce();
    void twoProgramsWriteAtOnce();

private:
    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalSharing::promise5_killedProgramLosesNothingAcknowledged_data()
{
    QTest::addColumn<int>("acknowledged");
    for (const int count : {1, 2, 3, 7, 20, 55, 148, 403, 1097, 2981, 8103})
        QTest::addRow("after %d", count) << count;
}

void TestJournalSharing::promise5_killedProgramLosesNothingAcknowledged()
{
    QFETCH(int, acknowledged);
    Writer writer(file(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(writer.acknowledged.size() >= acknowledged, 60'000);
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    QVERIFY(writer.unavailable.isEmpty());

    Journal journal(file());
    QSignalSpy unavailable(&journal, &Journal::unavailable);
    QSignalSpy begunAnew(&journal, &Journal::begunAnew);
    // Those that were written and not yet acknowledged may follow, and nothing else.
    const QList<QUuid> listed = idsOf(unsettled(journal));
    QCOMPARE(listed.first(writer.acknowledged.size()), writer.acknowledged);
    QCOMPARE(recent(journal).size(), listed.size());
    QCOMPARE(unavailable.size(), 0);
    QCOMPARE(begunAnew.size(), 0);
}

void TestJournalSharing::killedWhileSettling()
{
    Writer writer(file(), 0, {u"settle"_s});
    QTRY_VERIFY(writer.acknowledged.size() >= 1000);
    writer.kill();
    QVERIFY(writer.waitForFinished());

    Journal journal(file());
    const QList<QUuid> open = idsOf(unsettled(journal));
    const QList<Entry> all = recent(journal);
    const QList<QUuid> allIds = idsOf(all);
    const QSet<QUuid> written(allIds.begin(), allIds.end());
    for (const QUuid &id : std::as_const(writer.acknowledged))
        QVERIFY(written.contains(id));
    for (const Entry &entry : all)
        QCOMPARE(open.contains(entry.intent.id), !entry.outcome.has_value());
}

void TestJournalSharing::entriesOfARunningProgramAreNotListed()
{
    Writer writer(file(), 30, {u"stay"_s});
    QTRY_COMPARE(writer.acknowledged.size(), 30);
    Journal journal(file());
    QCOMPARE(recent(journal).size(), 30);
    QCOMPARE(unsettled(journal), QList<Entry>());
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(idsOf(unsettled(journal)), writer.acknowledged);
}

void TestJournalSharing::unsettledIsListedByOneProgramOnly()
{
    {
        Writer writer(file(), 3, {u"stay"_s});
        QTRY_COMPARE(writer.acknowledged.size(), 3);
    }
    auto first = std::make_unique<Journal>(file());
    Journal second(file());
    const QList<QUuid> listed = idsOf(unsettled(*first));
    QCOMPARE(listed.size(), 3);
    QCOMPARE(unsettled(second), QList<Entry>());
    first->settle({listed.at(0), Outcome::State::Confirmed});
    QCOMPARE(idsOf(unsettled(*first)), listed.mid(1));
    first.reset();
    QCOMPARE(idsOf(unsettled(second)), listed.mid(1));
}

void TestJournalSharing::ownChangesAreNotListed()
{
    Journal journal(file());
    journal.record(intent());
    QCOMPARE(unsettled(journal), QList<Entry>());
    QCOMPARE(recent(journal).size(), 1);
}

void TestJournalSharing::promise5_onlyItsOwnAccountTakesAnEntry()
{
    Intent here = intent();
    Intent elsewhere = intent();
    elsewhere.endpoint = u"https://api.dublin.ie1.example.com"_s;
    Intent ofAnEarlierVersion = intent();
    ofAnEarlierVersion.endpoint.clear();
    Intent ofAnotherAccount = intent();
    ofAnotherAccount.accountSid = u"AC00000000000000000000000000000002"_s;
    {
        Journal before(file());
        for (const Intent &change : {here, elsewhere, ofAnEarlierVersion, ofAnotherAccount})
            before.record(change);
        QCOMPARE(recent(before).size(), 4);
    }
    auto first = std::make_unique<Journal>(file());
    Journal second(file());
    QCOMPARE(idsOf(unsettled(*first)), QList({here.id, ofAnEarlierVersion.id}));
    // A program with another account is not kept from what is its own.
    const history::Account thereToo{elsewhere.accountSid, elsewhere.endpoint};
    QCOMPARE(idsOf(unsettled(second, thereToo)), QList{elsewhere.id});
    QCOMPARE(idsOf(unsettled(*first, thereToo)), QList{ofAnEarlierVersion.id});
    // And whoever changes to another account later finds what it left.
    const history::Account other{ofAnotherAccount.accountSid, ofAnotherAccount.endpoint};
    QCOMPARE(idsOf(unsettled(*first, other)), QList{ofAnotherAccount.id});
    QCOMPARE(idsOf(unsettled(*first)), QList({here.id, ofAnEarlierVersion.id}));
}

void TestJournalSharing::manyProgramsOpenANewJournalAtOnce()
{
    constexpr int programs = 6;
    for (int round = 0; round < 10; ++round) {
        const QString fresh = file() + QString::number(round);
        std::vector<std::unique_ptr<Writer>> writers;
        for (int n = 0; n < programs; ++n)
            writers.push_back(std::make_unique<Writer>(fresh, 1));
        for (const auto &writer : writers) {
            QTRY_COMPARE(writer->state(), QProcess::NotRunning);
            QCOMPARE(writer->unavailable, QList<history::StoreFailure::Kind>());
            QCOMPARE(writer->acknowledged.size(), 1);
        }
    }
}

void TestJournalSharing::twoProgramsWriteAtOnce()
{
    Writer one(file(), 3000, {u"settle"_s});
    Writer other(file(), 3000, {u"settle"_s});
    QTRY_COMPARE_WITH_TIMEOUT(one.state(), QProcess::NotRunning, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
    QVERIFY(one.unavailable.isEmpty() && other.unavailable.isEmpty());
    QCOMPARE(one.acknowledged.size(), 3000);
    QCOMPARE(other.acknowledged.size(), 3000);

    Journal journal(file());
    const QList<Entry> all = recent(journal);
    QCOMPARE(all.size(), 6000);
    const auto isSettled = [](const Entry &entry) { return entry.outcome.has_value(); };
    QVERIFY(std::all_of(all.begin(), all.end(), isSettled));
}

QTEST_GUILESS_MAIN(TestJournalSharing)
#include "tst_journalsharing.moc"
