// SPDX-License-Identifier: Apache-2.0
#include "schema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <array>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

// Times are milliseconds of UTC since 1970. `writer` recorded the entry; `keeper` answers for its
// outcome: the writer, or the program that found it unsettled when the writer was gone.
constexpr Migration firstTables = R"(
CREATE TABLE entries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    writer INTEGER NOT NULL,
    keeper INTEGER NOT NULL,
    pressed_at INTEGER NOT NULL,
    account_sid TEXT NOT NULL,
    conference_sid TEXT NOT NULL,
    participant TEXT NOT NULL,
    who TEXT NOT NULL,
    operation TEXT NOT NULL,
    form_body BLOB NOT NULL,
    state TEXT,
    http_status INTEGER,
    code INTEGER,
    message TEXT,
    request_id TEXT,
    attempts INTEGER,
    latency_us INTEGER,
    settled_at INTEGER);
CREATE INDEX entries_by_time ON entries (pressed_at);
CREATE INDEX entries_unsettled ON entries (keeper) WHERE state IS NULL;
)";

constexpr Migration failures = "ALTER TABLE entries ADD COLUMN failure TEXT";

// `is_open`: its outcome is not known yet, or unknown and not decided on. `endpoint` is NULL where
// an earlier version wrote the entry.
constexpr Migration openEntries = R"(
ALTER TABLE entries ADD COLUMN endpoint TEXT;
ALTER TABLE entries ADD COLUMN sent_at INTEGER;
ALTER TABLE entries ADD COLUMN is_open INTEGER NOT NULL DEFAULT 1;
UPDATE entries SET is_open = 0 WHERE state IS NOT NULL;
DROP INDEX entries_unsettled;
CREATE INDEX entries_open ON entries (keeper) WHERE is_open = 1;
)";

// What a tester composed is sent as it is, and once.
constexpr Migration verbatim
    = "ALTER TABLE entries ADD COLUMN is_verbatim INTEGER NOT NULL DEFAULT 0";

// What one press made is known by it; NULL where it made the entry alone, or an earlier version
// wrote it. `origin` is NULL where a person pressed.
constexpr Migration presses = R"(
ALTER TABLE entries ADD COLUMN press BLOB;
ALTER TABLE entries ADD COLUMN origin TEXT;
)";

// `sightings` are what the lists showed, and `names` how those are called whose SIDs stand in the
// others. Everything is looked for by time, and of one conference too, which is what is looked at
// most.
constexpr Migration sightings = R"(
CREATE INDEX entries_of_press ON entries (press, number) WHERE press IS NOT NULL;
CREATE INDEX entries_of_conference ON entries (conference_sid, pressed_at);
CREATE TABLE sightings (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    writer INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    account_sid TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    conference_sid TEXT NOT NULL,
    participant TEXT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    whom TEXT NOT NULL,
    since INTEGER,
    standing INTEGER NOT NULL,
    count INTEGER NOT NULL);
CREATE INDEX sightings_by_time ON sightings (seen_at);
CREATE INDEX sightings_of_conference ON sightings (conference_sid, seen_at);
CREATE INDEX sightings_of_participant ON sightings (conference_sid, participant, number);
CREATE TABLE names (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sid TEXT NOT NULL,
    account_sid TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (sid, account_sid, endpoint));
)";

StoreResult<int> versionOf(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return tl::make_unexpected(failureFrom(query.lastError()));
    return query.value(0).toInt();
}

StoreResult<void> run(const QSqlDatabase &database, const QString &statements)
{
    for (const QString &statement : statements.split(u';')) {
        if (statement.trimmed().isEmpty())
            continue;
        QSqlQuery query(database);
        if (!query.exec(statement))
            return tl::make_unexpected(failureFrom(query.lastError()));
    }
    return {};
}

StoreResult<void> migrateLocked(const QSqlDatabase &database, std::span<const Migration> migrations)
{
    const StoreResult<int> version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    for (auto step = static_cast<size_t>(*version); step < migrations.size(); ++step) {
        if (const auto done = run(database, QString::fromUtf8(migrations[step])); !done)
            return done;
    }
    return run(database, u"PRAGMA user_version = %1"_s.arg(migrations.size()));
}

} // namespace

std::span<const Migration> journalMigrations()
{
    static constexpr std::array steps{firstTables, failures, openEntries,
                                      verbatim,    presses,  sightings};
    return steps;
}

StoreResult<void> migrate(const QSqlDatabase &database, std::span<const Migration> migrations)
{
    const StoreResult<int> version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version < 0 || static_cast<size_t>(*version) > migrations.size())
        return tl::make_unexpected(StoreFailure{StoreFailure::Kind::Newer});
    if (static_cast<size_t>(*version) == migrations.size())
        return {};
    if (const auto begun = run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = migrateLocked(database, migrations);
    if (done)
        done = run(database, u"COMMIT"_s);
    if (!done)
        QSqlQuery(database).exec(u"ROLLBACK"_s);
    return done;
}

} // namespace history
