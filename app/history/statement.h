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

QString insertStatement();
QString settleStatement();
void bind(QSqlQuery &insert, const Intent &intent, qint64 writer);
void bind(QSqlQuery &settle, const Outcome &outcome);

/// Runs one statement; adds the number of rows it changed to \p changed.
StoreResult<void> execute(const QSqlDatabase &database, const QString &statement,
                          const QVariantList &values = {}, int *changed = nullptr);

/// The entries that \p condition, with \p value in its place, leaves.
StoreResult<QList<Entry>> select(const QSqlDatabase &database, const QString &condition,
                                 const QVariant &value);

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
