// SPDX-License-Identifier: Apache-2.0
#include "journaltest.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <history/historycondition.h>
#include <history/historyreader.h>
#include <history/historystore.h>

using namespace journaltest;
using history::HistoryKey;
using history::HistoryLine;
using history::HistoryQuery;
using history::HistoryReader;
using history::Sighting;
using Kind = history::HistoryQuery::Kind;
using Result = history::HistoryQuery::Result;

/// What the journal keeps, read by who looks at it.
class TestHistoryReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pressesAndSightingsAreOneListTheNewestFirst();
    void aPressForSeveralIsOneLineThatUnfolds();
    void pagesFollowEachOther();
    void whatIsNewMovesNoPage();
    void onlyWhatFitsIsRead_data();
    void onlyWhatFitsIsRead();
    void anotherAccountIsNotRead();
    void namesComeWithTheLines();
    void choicesAreOfTheAccount();
    void everythingIsFoundByAnIndex_data();
    void everythingIsFoundByAnIndex();
    void aJournalThatIsNotThereIsToldOf();
    void promise1_aPressWaitsForNobodyWhoReads();
    void theOldestSightingsGo();
    void whoIsPresentIsKeptOnce();
    void theTimelineIsOfOneConferenceAndItsTime();
    void ofAConferenceWithoutEndTheTimelineIsCut();

private:
    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }
    /// Each a second after the one before it.
    QDateTime nextTime()
    {
        m_time = m_time.addSecs(1);
        return m_time;
    }
    Intent press(const QString &who, const QByteArray &formBody,
                 Outcome::State state = Outcome::State::Confirmed, const QUuid &press = {});
    void see(const QString &who, Sighting::Kind kind,
             const QString &conference = intent().conferenceSid);
    HistoryQuery all() const { return {.account = account()}; }
    QList<HistoryLine> read(const HistoryQuery &query);
    QList<HistoryLine> page(const std::optional<HistoryKey> &after, int number);
    /// "Dana mute", "Kim left".
    static QStringList told(const QList<HistoryLine> &lines);
    void written();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<HistoryReader> m_reader;
    QDateTime m_time;
};

void TestHistoryReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(
        file(), history::JournalOptions{.patience = std::chrono::minutes(1)});
    m_reader = std::make_unique<HistoryReader>(file());
    m_time = QDateTime::currentDateTimeUtc().addDays(-1);
    recent(*m_journal); // the file is there
}

void TestHistoryReader::cleanup()
{
    m_reader.reset();
    m_journal.reset();
}

Intent TestHistoryReader::press(const QString &who, const QByteArray &formBody,
                                Outcome::State state, const QUuid &press)
{
    Intent made = intent(formBody);
    made.who = who;
    made.participant = u"CA-"_s + who;
    made.press = press;
    made.pressedAt = nextTime();
    m_journal->record(made);
    m_journal->settle(
        {.id = made.id,
         .state = state,
         .message = state == Outcome::State::Refused ? u"is being removed"_s : QString(),
         .settledAt = m_time});
    return made;
}

void TestHistoryReader::see(const QString &who, Sighting::Kind kind, const QString &conference)
{
    m_journal->note({.kind = kind,
                     .seenAt = nextTime(),
                     .accountSid = account().sid,
                     .endpoint = account().endpoint,
                     .conferenceSid = conference,
                     .participant = u"CA-"_s + who,
                     .who = who});
}

void TestHistoryReader::written()
{
    recent(*m_journal, 1);
}

QList<HistoryLine> TestHistoryReader::read(const HistoryQuery &query)
{
    written();
    m_reader->ask(query);
    return page(std::nullopt, 0);
}

QList<HistoryLine> TestHistoryReader::page(const std::optional<HistoryKey> &after, int number)
{
    QSignalSpy read(m_reader.get(), &HistoryReader::pageRead);
    m_reader->readPage(after, number);
    if (!read.wait())
        qFatal("no page was read");
    return read.first().at(1).value<QList<HistoryLine>>();
}

QStringList TestHistoryReader::told(const QList<HistoryLine> &lines)
{
    QStringList all;
    for (const HistoryLine &line : lines) {
        all += line.entry ? line.who() + u' ' + QString::fromUtf8(line.entry->intent.formBody)
                          : line.who() + u' ' + toWord(line.sighting->kind);
    }
    return all;
}

void TestHistoryReader::pressesAndSightingsAreOneListTheNewestFirst()
{
    see(u"Dana"_s, Sighting::Kind::Joined);
    press(u"Dana"_s, "Muted=true");
    see(u"Kim"_s, Sighting::Kind::Unmuted);
    press(u"Kim"_s, "Hold=true", Outcome::State::Refused);
    see(u"Dana"_s, Sighting::Kind::Left);
    const QList<HistoryLine> lines = read(all());
    QCOMPARE(told(lines),
             (QStringList{u"Dana left"_s, u"Kim Hold=true"_s, u"Kim unmuted"_s,
                          u"Dana Muted=true"_s, u"Dana joined"_s}));
    QCOMPARE(lines[1].entry->outcome->state, Outcome::State::Refused);
    QVERIFY(!lines[1].isForSeveral());
}

void TestHistoryReader::aPressForSeveralIsOneLineThatUnfolds()
{
    const QUuid several = QUuid::createUuid();
    press(u"Dana"_s, "Muted=true", Outcome::State::Confirmed, several);
    see(u"Zoe"_s, Sighting::Kind::Joined);
    press(u"Kim"_s, "Muted=true", Outcome::State::Refused, several);
    press(u"Lee"_s, "Muted=true", Outcome::State::Confirmed, several);
    const QList<HistoryLine> lines = read(all());
    QCOMPARE(told(lines), (QStringList{u"Zoe joined"_s, u"Dana Muted=true"_s}));
    QCOMPARE(lines[1].people, 3);
    QVERIFY(lines[1].isForSeveral());
    std::map<HistoryLine::State, int> states(lines[1].states.begin(), lines[1].states.end());
    QCOMPARE(states[Outcome::State::Confirmed], 2);
    QCOMPARE(states[Outcome::State::Refused], 1);

    QSignalSpy members(m_reader.get(), &HistoryReader::membersRead);
    m_reader->readMembers(several);
    QVERIFY(members.wait());
    QCOMPARE(told(members.first().at(1).value<QList<HistoryLine>>()),
             (QStringList{u"Dana Muted=true"_s, u"Kim Muted=true"_s, u"Lee Muted=true"_s}));

    // Of those whom it was not done for there is one, and the line is theirs.
    HistoryQuery notDone = all();
    notDone.result = Result::NotDone;
    const QList<HistoryLine> refused = read(notDone);
    QCOMPARE(told(refused), QStringList{u"Kim Muted=true"_s});
    QVERIFY(!refused.first().isForSeveral());
}

void TestHistoryReader::pagesFollowEachOther()
{
    const int many = 2 * HistoryReader::pageSize + 50;
    for (int n = 0; n < many; ++n) {
        if (n % 3 == 0)
            see(QString::number(n), Sighting::Kind::Joined);
        else
            press(QString::number(n), "Muted=true");
    }
    QList<HistoryLine> first = read(all());
    QCOMPARE(first.size(), HistoryReader::pageSize);
    QSignalSpy counted(m_reader.get(), &HistoryReader::counted);
    m_reader->count(std::nullopt);
    QVERIFY(counted.wait());
    QCOMPARE(counted.last().at(0).toLongLong(), qint64(many));
    QCOMPARE(counted.last().at(2).toBool(), true);
    const auto before = counted.last().at(1).value<QList<HistoryKey>>();
    QCOMPARE(before.size(), 2);
    QCOMPARE(before[0], first.last().key);
    QStringList whole;
    for (const HistoryLine &line : first + page(before[0], 1) + page(before[1], 2))
        whole += line.who();
    QCOMPARE(whole.size(), many);
    for (int n = 0; n < many; ++n)
        QCOMPARE(whole[n], QString::number(many - 1 - n));
}

void TestHistoryReader::whatIsNewMovesNoPage()
{
    for (int n = 0; n < HistoryReader::pageSize + 10; ++n)
        press(QString::number(n), "Muted=true");
    const QList<HistoryLine> first = read(all());
    const QList<HistoryLine> second = page(first.last().key, 1);
    press(u"new"_s, "Muted=true");
    written();
    QCOMPARE(page(first.last().key, 1), second);
    QCOMPARE(page(std::nullopt, 0).first().who(), u"new"_s);
}

void TestHistoryReader::onlyWhatFitsIsRead_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const HistoryQuery &query, const QStringList &lines) {
        HistoryQuery whole = query;
        whole.account = account();
        QTest::newRow(name) << whole << lines;
    };
    row("a person", {.account = {}, .person = u"Zoë"_s}, {u"Zoë Hold=true"_s, u"Zoë muted"_s});
    row("a word", {.account = {}, .words = {u"zoë"_s}}, {u"Zoë Hold=true"_s, u"Zoë muted"_s});
    row("another case", {.account = {}, .words = {u"ZOË"_s}}, {u"Zoë Hold=true"_s, u"Zoë muted"_s});
    row("two words", {.account = {}, .words = {u"dana"_s, u"removed"_s}}, {u"Dana Muted=true"_s});
    row("no pattern", {.account = {}, .words = {u"%"_s}}, {u"100% EndConferenceOnExit=true"_s});
    row("a part of a SID", {.account = {}, .words = {u"CA-Dana"_s}},
        {u"Dana AnnounceUrl=x"_s, u"Dana Muted=true"_s});
    row("muting", {.account = {}, .kind = Kind::Muting}, {u"Dana Muted=true"_s, u"Zoë muted"_s});
    row("coaching", {.account = {}, .kind = Kind::Coaching},
        {u"Kim Coaching=true&CallSidToCoach=CA1&Muted=false"_s});
    row("holding", {.account = {}, .kind = Kind::Holding}, {u"Zoë Hold=true"_s});
    row("announcing", {.account = {}, .kind = Kind::Announcing}, {u"Dana AnnounceUrl=x"_s});
    row("ending", {.account = {}, .kind = Kind::Ending}, {u"100% EndConferenceOnExit=true"_s});
    row("coming and going", {.account = {}, .kind = Kind::ComingAndGoing}, {u"Kim joined"_s});
    row("not done", {.account = {}, .result = Result::NotDone}, {u"Dana Muted=true"_s});
    row("accepted", {.account = {}, .result = Result::Accepted}, {u"Dana AnnounceUrl=x"_s});
    row("by others", {.account = {}, .result = Result::Seen}, {u"Zoë muted"_s, u"Kim joined"_s});
    row("another conference", {.account = {}, .conferenceSid = u"CF2"_s}, {u"Kim joined"_s});
    row("nothing", {.account = {}, .kind = Kind::Announcing, .result = Result::Seen}, {});
}

void TestHistoryReader::onlyWhatFitsIsRead()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QStringList, lines);
    see(u"Kim"_s, Sighting::Kind::Joined, u"CF2"_s);
    see(u"Zoë"_s, Sighting::Kind::Muted);
    press(u"Dana"_s, "Muted=true", Outcome::State::Refused);
    press(u"Zoë"_s, "Hold=true");
    press(u"Kim"_s, "Coaching=true&CallSidToCoach=CA1&Muted=false");
    press(u"100%"_s, "EndConferenceOnExit=true");
    press(u"Dana"_s, "AnnounceUrl=x", Outcome::State::Accepted);
    QCOMPARE(told(read(query)), lines);
    // And only of that time.
    query.to = m_time.addSecs(-60);
    QCOMPARE(told(read(query)), QStringList());
    query.to.reset();
    query.from = m_time.addSecs(1);
    QCOMPARE(told(read(query)), QStringList());
}

void TestHistoryReader::anotherAccountIsNotRead()
{
    press(u"Dana"_s, "Muted=true");
    see(u"Dana"_s, Sighting::Kind::Left);
    HistoryQuery other = all();
    other.account.sid = u"AC00000000000000000000000000000002"_s;
    QCOMPARE(told(read(other)), QStringList());
    other = all();
    other.account.endpoint = u"https://elsewhere.example.com"_s;
    QCOMPARE(told(read(other)), QStringList());
    QCOMPARE(read(all()).size(), 2);
}

void TestHistoryReader::namesComeWithTheLines()
{
    press(u"Dana"_s, "Muted=true");
    const auto name = [this](const QString &sid, const QString &called) {
        m_journal->name({account().sid, account().endpoint, sid, called});
    };
    name(intent().conferenceSid, u"Support call"_s);
    name(u"CA-Dana"_s, u"Dana of the bank"_s);
    name(u"CA-Dana"_s, u"Dana Ortiz"_s);
    const HistoryLine line = read(all()).first();
    QCOMPARE(line.conference, u"Support call"_s);
    QCOMPARE(line.ownName, u"Dana Ortiz"_s);
    HistoryQuery byName = all();
    byName.words = {u"ortiz"_s, u"support"_s};
    QCOMPARE(read(byName).size(), 1);
}

void TestHistoryReader::choicesAreOfTheAccount()
{
    see(u"Kim"_s, Sighting::Kind::Joined, u"CF2"_s);
    press(u"Dana"_s, "Muted=true");
    press(u"Dana"_s, "Muted=false");
    m_journal->name({account().sid, account().endpoint, u"CF2"_s, u"Second"_s});
    read(all());
    QSignalSpy told(m_reader.get(), &HistoryReader::choicesRead);
    m_reader->readChoices();
    QVERIFY(told.wait());
    const auto choices = told.first().first().value<history::HistoryChoices>();
    QCOMPARE(choices.people, (QStringList{u"Dana"_s, u"Kim"_s}));
    QCOMPARE(choices.conferences,
             (std::vector<std::pair<QString, QString>>{{intent().conferenceSid, QString()},
                                                       {u"CF2"_s, u"Second"_s}}));
}

void TestHistoryReader::everythingIsFoundByAnIndex_data()
{
    QTest::addColumn<HistoryQuery>("query");
    HistoryQuery query = all();
    QTest::newRow("all") << query;
    query.from = QDateTime::currentDateTimeUtc();
    QTest::newRow("a time") << query;
    query.conferenceSid = u"CF1"_s;
    QTest::newRow("a time in a conference") << query;
    query.words = {u"dana"_s};
    query.kind = Kind::Muting;
    QTest::newRow("words and a kind") << query;
}

/// What SQLite sorts, or reads from the first row on, takes as long as the journal is large.
void TestHistoryReader::everythingIsFoundByAnIndex()
{
    QFETCH(HistoryQuery, query);
    press(u"Dana"_s, "Muted=true");
    written();
    const QString name = u"plan"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        const history::Condition scan
            = history::scan(query, HistoryKey{.at = 1, .number = 1}, true, 100);
        QSqlQuery plan(database);
        QVERIFY(plan.prepare(u"EXPLAIN QUERY PLAN "_s + scan.sql));
        for (const QVariant &value : scan.values)
            plan.addBindValue(value);
        QVERIFY(plan.exec());
        int steps = 0;
        while (plan.next()) {
            const QString step = plan.value(3).toString();
            QVERIFY2(!step.contains(u"TEMP B-TREE"_s), qPrintable(step));
            QVERIFY2(!step.startsWith(u"SCAN"_s), qPrintable(step));
            ++steps;
        }
        QVERIFY(steps > 0);
    }
    QSqlDatabase::removeDatabase(name);
}

void TestHistoryReader::aJournalThatIsNotThereIsToldOf()
{
    HistoryReader reader(m_folder->filePath(u"none.sqlite"_s));
    QSignalSpy failed(&reader, &HistoryReader::failed);
    reader.ask(all());
    reader.readPage(std::nullopt, 0);
    QVERIFY(failed.wait());
    QVERIFY(!QFile::exists(m_folder->filePath(u"none.sqlite"_s)));
}

void TestHistoryReader::promise1_aPressWaitsForNobodyWhoReads()
{
    press(u"Dana"_s, "Muted=true");
    written();
    const QString name = u"longreader"_s;
    {
        // Somebody reads, and is not done.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QSqlQuery reading(database);
        reading.setForwardOnly(true);
        QVERIFY(reading.exec(u"SELECT id FROM entries UNION ALL SELECT id FROM entries"_s));
        QVERIFY(reading.next());
        QSignalSpy recorded(m_journal.get(), &Journal::recorded);
        const Intent next = press(u"Kim"_s, "Muted=true");
        QTRY_COMPARE(idsIn(recorded), QList{next.id});
        QCOMPARE(told(read(all())), (QStringList{u"Kim Muted=true"_s, u"Dana Muted=true"_s}));
    }
    QSqlDatabase::removeDatabase(name);
}

void TestHistoryReader::theOldestSightingsGo()
{
    for (int n = 0; n < 12; ++n)
        see(QString::number(n), Sighting::Kind::Joined);
    written();
    m_journal.reset();
    m_journal = std::make_unique<Journal>(
        file(), history::JournalOptions{.keepEntries = 5, .patience = std::chrono::minutes(1)});
    QTRY_COMPARE(read(all()).size(), 5);
    QCOMPARE(read(all()).first().who(), u"11"_s);
}

void TestHistoryReader::whoIsPresentIsKeptOnce()
{
    see(u"Dana"_s, Sighting::Kind::Present);
    see(u"Dana"_s, Sighting::Kind::Present);
    QCOMPARE(read(all()).size(), 1);
    see(u"Dana"_s, Sighting::Kind::Left);
    see(u"Dana"_s, Sighting::Kind::Present);
    QCOMPARE(told(read(all())),
             (QStringList{u"Dana present"_s, u"Dana left"_s, u"Dana present"_s}));
    // What was not looked at meanwhile may have been otherwise.
    m_journal->note({.kind = Sighting::Kind::LookedAway,
                     .seenAt = nextTime(),
                     .accountSid = account().sid,
                     .endpoint = account().endpoint,
                     .conferenceSid = intent().conferenceSid});
    see(u"Dana"_s, Sighting::Kind::Present);
    see(u"Dana"_s, Sighting::Kind::Present);
    QCOMPARE(told(read(all())).first(2), (QStringList{u"Dana present"_s, u" looked away"_s}));
}

void TestHistoryReader::theTimelineIsOfOneConferenceAndItsTime()
{
    const auto timelineOf = [this](const HistoryQuery &query) {
        QSignalSpy drawn(m_reader.get(), &HistoryReader::timelineRead);
        m_reader->readTimeline(query);
        // What is asked after that is another matter.
        m_reader->ask(all());
        return drawn.wait() ? drawn.first().first().value<history::Timeline>()
                            : history::Timeline();
    };
    see(u"Dana"_s, Sighting::Kind::Joined);
    press(u"Dana"_s, "Muted=true");
    see(u"Zoe"_s, Sighting::Kind::Joined, u"CF2"_s);
    const QDateTime begin = nextTime();
    see(u"Kim"_s, Sighting::Kind::Joined);
    m_journal->name({account().sid, account().endpoint, intent().conferenceSid, u"Support"_s});
    m_journal->name({account().sid, account().endpoint, u"CA-Kim"_s, u"Kim Lee"_s});
    written();
    HistoryQuery query = all();
    query.conferenceSid = intent().conferenceSid;
    query.words = QStringList{u"nobody"_s};
    query.from = begin;
    const history::Timeline timeline = timelineOf(query);
    QCOMPARE(timeline.conference, u"Support"_s);
    QCOMPARE(timeline.from, begin.toMSecsSinceEpoch());
    QCOMPARE(timeline.lanes.size(), 2);
    QCOMPARE(timeline.lanes[0].who, u"Dana"_s);
    QCOMPARE(timeline.lanes[0].spans.size(), 2);
    QVERIFY(timeline.lanes[0].marks.isEmpty());
    QCOMPARE(timeline.lanes[1].ownName, u"Kim Lee"_s);
    QVERIFY(!timeline.isCut);
    query.conferenceSid = u"CF3"_s;
    QVERIFY(timelineOf(query).isEmpty());
}

void TestHistoryReader::ofAConferenceWithoutEndTheTimelineIsCut()
{
    constexpr int more = 500;
    const int many = history::HistoryStore::mostLookedAt + more;
    see(u"early"_s, Sighting::Kind::Joined);
    for (int n = 0; n < many; ++n)
        see(u"Dana"_s, n % 2 == 0 ? Sighting::Kind::Muted : Sighting::Kind::Unmuted);
    written();
    HistoryQuery query = all();
    query.conferenceSid = intent().conferenceSid;
    QSignalSpy drawn(m_reader.get(), &HistoryReader::timelineRead);
    m_reader->readTimeline(query);
    QVERIFY(drawn.wait(30'000));
    const auto timeline = drawn.first().first().value<history::Timeline>();
    QVERIFY(timeline.isCut);
    QCOMPARE(timeline.lanes.size(), 1);
    QCOMPARE(timeline.marksLeftOut,
             history::HistoryStore::mostLookedAt - history::Timeline::mostMarks);
}

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
