// SPDX-License-Identifier: Apache-2.0
#include "journalstore.h"

#include "schema.h"
#include "sightingstatement.h"
#include "statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <sys/stat.h>
#include <twilio/masking.h>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int removedAtOnce = 500; // about 2 ms
constexpr QFileDevice::Permissions ownersFolder
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// 0 when there is no such file.
quint64 inodeOf(const QString &file)
{
    struct stat facts;
    return ::stat(QFile::encodeName(file).constData(), &facts) == 0 ? facts.st_ino : 0;
}

template <class Row, class Bind>
StoreResult<void> runEach(QSqlQuery &query, const std::vector<Row> &rows, Bind bind)
{
    for (const Row &row : rows) {
        bind(query, row);
        if (!query.exec())
            return tl::make_unexpected(failureFrom(query.lastError()));
    }
    return {};
}

QString freeName(const QString &file)
{
    const QString stem = file + u".damaged-"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QString name = stem;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = stem + u"-%1"_s.arg(n);
    return name;
}

} // namespace

JournalStore::Statements::Statements(const QSqlDatabase &database)
    : insert(database)
    , sent(database)
    , settle(database)
    , note(database)
    , notePresent(database)
    , name(database)
{
}

JournalStore::JournalStore(const QString &file)
    : m_file(file)
    , m_connection(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JournalStore::~JournalStore()
{
    close();
}

StoreResult<void> JournalStore::open()
{
    if (m_database.isOpen())
        return {};
    const QString folder = QFileInfo(m_file).absolutePath();
    QDir().mkpath(folder);
    // An earlier version let others in.
    QFile::setPermissions(folder, QFile::permissions(folder) & ownersFolder);
    QString why;
    if (!m_presence.announce(m_file + u".running"_s, &why))
        return tl::make_unexpected(StoreFailure{StoreFailure::Kind::CannotOpen, why});
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3000"_s);
    // Two programs that both make a new file a journal lock each other out, and SQLite does not
    // wait for that: it says at once that the file is locked.
    auto done = [this] {
        const Presence::Turn turn = m_presence.takeTurn();
        if (!turn.isHeld())
            return StoreResult<void>(tl::make_unexpected(StoreFailure{StoreFailure::Kind::Locked}));
        return prepare();
    }();
    if (!done && done.error().kind != StoreFailure::Kind::Damaged)
        close();
    return done;
}

StoreResult<void> JournalStore::prepare()
{
    if (!m_database.open())
        return tl::make_unexpected(failureFrom(m_database.lastError()));
    m_inode = inodeOf(m_file);
    // The log beside it takes over the same permissions.
    QFile::setPermissions(m_file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    for (const QString &pragma :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
          u"PRAGMA wal_autocheckpoint = 4000"_s, u"PRAGMA journal_size_limit = 4194304"_s}) {
        if (const auto done = execute(m_database, pragma); !done)
            return done;
    }
    if (const auto done = migrate(m_database, journalMigrations()); !done)
        return done;
    m_statements = std::make_unique<Statements>(m_database);
    for (const auto &[query, statement] :
         {std::pair(&m_statements->insert, insertStatement()),
          std::pair(&m_statements->sent, sentStatement()),
          std::pair(&m_statements->settle, settleStatement()),
          std::pair(&m_statements->note, noteStatement()),
          std::pair(&m_statements->notePresent, notePresentStatement()),
          std::pair(&m_statements->name, nameStatement())}) {
        if (!query->prepare(statement))
            return tl::make_unexpected(failureFrom(query->lastError()));
    }
    return {};
}

void JournalStore::close()
{
    m_statements.reset();
    if (!m_database.isValid())
        return;
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

StoreResult<QString> JournalStore::putAside()
{
    const quint64 damaged = m_inode;
    close();
    const Presence::Turn turn = m_presence.takeTurn();
    if (!turn.isHeld())
        return tl::make_unexpected(StoreFailure{StoreFailure::Kind::Locked});
    if (inodeOf(m_file) != damaged)
        return QString();
    const QString keptAs = freeName(m_file);
    if (!QFile::rename(m_file, keptAs))
        return tl::make_unexpected(StoreFailure{StoreFailure::Kind::Damaged});
    // The write-ahead log may hold the only copy of the newest entries, and must not meet the new
    // file.
    QFile::rename(m_file + u"-wal"_s, keptAs + u"-wal"_s);
    QFile::remove(m_file + u"-shm"_s);
    return keptAs;
}

StoreResult<void> JournalStore::write(const JournalBatch &batch)
{
    return inTransaction(m_database, [&]() -> StoreResult<void> {
        if (batch.isEmpty())
            return touch(m_database);
        const qint64 writer = m_presence.number();
        const auto insert
            = [writer](QSqlQuery &query, const Intent &one) { bind(query, one, writer); };
        const auto update = [](QSqlQuery &query, const auto &one) { bind(query, one); };
        return runEach(m_statements->insert, batch.intents, insert)
            .and_then([&] { return runEach(m_statements->sent, batch.sendings, update); })
            .and_then([&] { return runEach(m_statements->settle, batch.outcomes, update); })
            .and_then([&] { return writeSightings(batch); });
    });
}

StoreResult<void> JournalStore::writeSightings(const JournalBatch &batch)
{
    const qint64 writer = m_presence.number();
    for (const Sighting &one : batch.sightings) {
        const bool isPresent = one.kind == Sighting::Kind::Present;
        QSqlQuery &query = isPresent ? m_statements->notePresent : m_statements->note;
        if (isPresent)
            bindPresent(query, one, writer);
        else
            bind(query, one, writer);
        if (!query.exec())
            return tl::make_unexpected(failureFrom(query.lastError()));
    }
    return runEach(m_statements->name, batch.namings,
                   [](QSqlQuery &query, const Naming &one) { bind(query, one); });
}

StoreResult<QList<Entry>> JournalStore::adoptOpen(const Account &account)
{
    const StoreResult<void> adopted = inTransaction(m_database, [&]() -> StoreResult<void> {
        const StoreResult<QList<qint64>> gone = goneKeepers();
        if (!gone)
            return tl::make_unexpected(gone.error());
        return adoptFrom(*gone, account);
    });
    if (!adopted)
        return tl::make_unexpected(adopted.error());
    return select(m_database,
                  u"WHERE is_open = 1 AND keeper = ? AND (writer <> keeper OR state IS NOT NULL) "
                  "AND %1 ORDER BY number"_s.arg(ofAccount),
                  QVariantList{m_presence.number()} + valuesOf(account));
}

StoreResult<QList<qint64>> JournalStore::goneKeepers()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT DISTINCT keeper FROM entries WHERE is_open = 1"_s))
        return tl::make_unexpected(failureFrom(query.lastError()));
    QList<qint64> gone;
    while (query.next()) {
        const qint64 keeper = query.value(0).toLongLong();
        if (!m_presence.isPresent(keeper))
            gone.append(keeper);
    }
    return gone;
}

StoreResult<void> JournalStore::adoptFrom(const QList<qint64> &gone, const Account &account)
{
    for (const qint64 keeper : gone) {
        const auto done = execute(
            m_database,
            u"UPDATE entries SET keeper = ? WHERE is_open = 1 AND keeper = ? AND %1"_s.arg(
                ofAccount),
            QVariantList{m_presence.number(), keeper} + valuesOf(account));
        if (!done)
            return done;
    }
    return {};
}

StoreResult<QList<Entry>> JournalStore::recent(int count)
{
    return select(m_database, u"ORDER BY number DESC LIMIT ?"_s, {count});
}

StoreResult<FirstYoung> JournalStore::firstYoung(const QDateTime &now, std::chrono::days keepFor)
{
    const auto entry = firstYoungOf("entries"_L1, "pressed_at"_L1, now, keepFor);
    if (!entry)
        return tl::make_unexpected(entry.error());
    const auto sighting = firstYoungOf("sightings"_L1, "seen_at"_L1, now, keepFor);
    if (!sighting)
        return tl::make_unexpected(sighting.error());
    return FirstYoung{*entry, *sighting};
}

StoreResult<qint64> JournalStore::firstYoungOf(QLatin1StringView table, QLatin1StringView time,
                                               const QDateTime &now, std::chrono::days keepFor)
{
    const qint64 latest = now.toMSecsSinceEpoch();
    // Two questions: of both in one, SQLite 3.46 asks the first again for each entry.
    const auto newest = firstOf(u"SELECT %2 FROM %1 WHERE writer <> ? AND %2 <= ? "
                                "ORDER BY %2 DESC LIMIT 1"_s.arg(table, time),
                                {m_presence.number(), latest});
    if (!newest || *newest == 0)
        return newest;
    // By number, so that a time that a wrong clock has written does not make an entry old. What is
    // still to come is as wrong, and keeps nothing.
    return firstOf(u"SELECT number FROM %1 WHERE +%2 BETWEEN ? AND ? ORDER BY number LIMIT 1"_s.arg(
                       table, time),
                   {*newest - std::chrono::milliseconds(keepFor).count(), latest});
}

StoreResult<qint64> JournalStore::firstOf(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool done = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        return tl::make_unexpected(failureFrom(query.lastError()));
    return query.next() ? query.value(0).toLongLong() : 0;
}

StoreResult<int> JournalStore::removeSome(const FirstYoung &first, int most)
{
    int removed = 0;
    const auto remove = [&](QLatin1StringView table, QLatin1StringView goes, qint64 young) {
        return execute(m_database,
                       u"DELETE FROM %1 WHERE number IN (SELECT number FROM %1 WHERE %2 AND "
                       "number < max(?, ifnull((SELECT number + 1 FROM %1 WHERE %2 ORDER BY number "
                       "DESC LIMIT 1 OFFSET ?), 0)) ORDER BY number LIMIT ?)"_s.arg(table, goes),
                       {young, most, removedAtOnce}, &removed);
    };
    const auto done
        = remove("entries"_L1, "is_open = 0"_L1, first.entry)
              .and_then([&] { return remove("sightings"_L1, "1"_L1, first.sighting); })
              .and_then([&] {
                  return execute(m_database,
                                 u"DELETE FROM names WHERE number <= (SELECT max(number) FROM "
                                 "names) - ?"_s,
                                 {most});
              });
    if (!done)
        return tl::make_unexpected(done.error());
    return removed;
}

void JournalStore::checkpoint()
{
    if (m_database.isOpen())
        QSqlQuery(m_database).exec(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
}

} // namespace history
