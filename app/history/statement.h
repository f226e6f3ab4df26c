// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/entry.h>
#include <history/storefailure.h>

#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace history {

/// A null one would become NULL.
QVariant bytes(const QByteArray &value);
/// Bytes, which the statements make a text, since SQLite leaves a U+FEFF at the beginning of a
/// UTF-16 text out, and makes U+FFFE and U+FFFF another character: a label read back would be
/// somebody else's.
QVariant text(const QString &value);
QString textFrom(const QVariant &value);
QVariant time(const QDateTime &value);
QDateTime timeFrom(const QVariant &value);

QString insertStatement();
QString sentStatement();
QString settleStatement();
void bind(QSqlQuery &insert, const Intent &intent, qint64 writer);
void bind(QSqlQuery &sent, const Sending &sending);
void bind(QSqlQuery &settle, const Outcome &outcome);

/// What stands before entryFrom()'s row.
QString entryColumns();
/// From \p column on. \return nothing for a row that this version cannot have written.
std::optional<Entry> entryFrom(const QSqlQuery &row, int column = 0);

/// Runs one statement; adds the number of rows it changed to \p changed.
StoreResult<void> execute(const QSqlDatabase &database, const QString &statement,
                          const QVariantList &values = {}, int *changed = nullptr);

/// The entries that \p condition, with \p values in their places, leaves.
StoreResult<QList<Entry>> select(const QSqlDatabase &database, const QString &condition,
                                 const QVariantList &values);

/// The entries of one account, and of its SID those that bear no endpoint; with valuesOf().
inline constexpr QLatin1StringView
    ofAccount("account_sid = CAST(? AS TEXT) AND ifnull(endpoint, '') IN ('', CAST(? AS TEXT))");
QVariantList valuesOf(const Account &account);

/// Writes without changing anything, to learn whether that can be done.
StoreResult<void> touch(const QSqlDatabase &database);

/// Runs \p act between BEGIN and COMMIT; nothing of it stays when it fails.
template <class Act>
StoreResult<void> inTransaction(const QSqlDatabase &database, Act act)
{
    // IMMEDIATE: a transaction that began with reading cannot wait for another program's.
    if (const auto begun = execute(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    StoreResult<void> done = act();
    if (done)
        done = execute(database, QStringLiteral("COMMIT"));
    if (!done)
        QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace history
