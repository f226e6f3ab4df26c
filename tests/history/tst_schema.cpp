// SPDX-License-Identifier: Apache-2.0
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>
#include <array>
#include <history/schema.h>
#include <history/statement.h>

using namespace Qt::Literals::StringLiterals;
using history::Migration;
using history::StoreFailure;

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void newFileGetsAllSteps();
    void oldFileGetsTheStepsItLacks();
    void sameVersionIsLeftAlone();
    void failedStepLeavesTheFileAsItWas();
    void newerFileIsRefused();
    void journalOfTheFirstVersionIsReadOn();
    void promise5_journalOfTheSecondVersionKeepsWhatIsOpen();

private:
    int version() { return number(u"PRAGMA user_version"_s); }
    int number(const QString &statement);

    static constexpr std::array<Migration, 2> m_steps{
        "CREATE TABLE one (value INTEGER); INSERT INTO one VALUES (1);",
        "ALTER TABLE one ADD COLUMN further INTEGER NOT NULL DEFAULT 7;",
    };
    std::unique_ptr<QTemporaryDir> m_folder;
    QSqlDatabase m_database;
};

void TestSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"schema"_s);
    m_database.setDatabaseName(m_folder->filePath(u"journal.sqlite"_s));
    QVERIFY(m_database.open());
}

void TestSchema::cleanup()
{
    m_database = {};
    QSqlDatabase::removeDatabase(u"schema"_s);
}

int TestSchema::number(const QString &statement)
{
    QSqlQuery query(m_database);
    return query.exec(statement) && query.next() ? query.value(0).toInt() : -1;
}

void TestSchema::newFileGetsAllSteps()
{
    QVERIFY(history::migrate(m_database, history::journalMigrations()));
    QCOMPARE(version(), static_cast<int>(history::journalMigrations().size()));
    QCOMPARE(number(u"SELECT count(*) FROM entries"_s), 0);
}

void TestSchema::oldFileGetsTheStepsItLacks()
{
    QVERIFY(history::migrate(m_database, std::span(m_steps).first(1)));
    QCOMPARE(version(), 1);
    QVERIFY(history::migrate(m_database, m_steps));
    QCOMPARE(version(), 2);
    QCOMPARE(number(u"SELECT value + further FROM one"_s), 8);
}

void TestSchema::sameVersionIsLeftAlone()
{
    QVERIFY(history::migrate(m_database, m_steps));
    QVERIFY(history::migrate(m_database, m_steps));
    QCOMPARE(number(u"SELECT count(*) FROM one"_s), 1);
}

void TestSchema::failedStepLeavesTheFileAsItWas()
{
    constexpr std::array<Migration, 2> broken{m_steps[0], "CREATE TABLE two (x); NONSENSE;"};
    QVERIFY(!history::migrate(m_database, broken));
    QCOMPARE(version(), 0);
    QCOMPARE(number(u"SELECT count(*) FROM sqlite_master"_s), 0);
}

void TestSchema::newerFileIsRefused()
{
    QVERIFY(history::migrate(m_database, m_steps));
    const auto done = history::migrate(m_database, std::span(m_steps).first(1));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, StoreFailure::Kind::Newer);
    QCOMPARE(version(), 2);
}

/// It kept sentences, and these are shown as they are.
void TestSchema::journalOfTheFirstVersionIsReadOn()
{
    QVERIFY(history::migrate(m_database, history::journalMigrations().first(1)));
    QVERIFY(QSqlQuery(m_database)
                .exec(u"INSERT INTO entries (id, writer, keeper, pressed_at, account_sid, "
                      u"conference_sid, "
                      "participant, who, operation, form_body, state, http_status, code, message, "
                      "request_id, "
                      "attempts, latency_us, settled_at) VALUES "
                      "(x'00112233445566778899aabbccddeeff', 1, 1, 0, "
                      "'AC', 'CF', 'CA', 'Dana', 'update', x'', 'never sent', 0, 0, "
                      "'127.0.0.1 refused the connection.', '', 1, 0, 0)"_s));
    QVERIFY(history::migrate(m_database, history::journalMigrations()));
    const auto entries = history::select(m_database, u"WHERE number > ?"_s, {0});
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    const history::Outcome outcome = entries->first().outcome.value();
    QCOMPARE(outcome.state, history::Outcome::State::NeverSent);
    QCOMPARE(outcome.message, u"127.0.0.1 refused the connection."_s);
    QCOMPARE(outcome.failure, QString());
}

/// It told neither whose endpoint an entry is for, nor whether anybody had decided: what has an
/// outcome counts as decided on.
void TestSchema::promise5_journalOfTheSecondVersionKeepsWhatIsOpen()
{
    QVERIFY(history::migrate(m_database, history::journalMigrations().first(2)));
    const auto insert = [this](const QString &id, const QString &state) {
        return QSqlQuery(m_database)
            .exec(u"INSERT INTO entries (id, writer, keeper, pressed_at, account_sid, "
                  "conference_sid, participant, who, operation, form_body, state) VALUES "
                  "(x'00112233445566778899aabbccddee%1', 1, 1, 0, 'AC', 'CF', 'CA', 'Dana', "
                  "'update', x'', %2)"_s.arg(id, state));
    };
    QVERIFY(insert(u"01"_s, u"NULL"_s));
    QVERIFY(insert(u"02"_s, u"'unknown'"_s));
    QVERIFY(insert(u"03"_s, u"'confirmed'"_s));
    QVERIFY(history::migrate(m_database, history::journalMigrations()));
    const history::Account anyEndpoint{u"AC"_s, u"https://api.example.com"_s};
    const auto open = history::select(
        m_database, u"WHERE is_open = 1 AND %1"_s.arg(history::ofAccount), valuesOf(anyEndpoint));
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    QVERIFY(!open->first().outcome);
    QVERIFY(!open->first().sentAt);
    QCOMPARE(open->first().intent.endpoint, QString());
    QCOMPARE(number(u"SELECT count(*) FROM entries WHERE is_open = 0"_s), 2);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
