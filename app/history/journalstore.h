// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "presence.h"
#include <history/journalbatch.h>
#include <history/storefailure.h>

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <memory>
#include <vector>

namespace history {

/// The first of each kind that is not too old to be kept, as JournalOptions::keepFor says, by its
/// number; 0 where that cannot be known.
struct FirstYoung
{
    qint64 entry = 0;
    qint64 sighting = 0;
};

/// The journal's file. Belongs to one thread, the one that calls open(). A function that fails has
/// changed nothing.
class JournalStore
{
public:
    explicit JournalStore(const QString &file);
    ~JournalStore();
    JournalStore(const JournalStore &) = delete;
    JournalStore &operator=(const JournalStore &) = delete;

    const QString &file() const { return m_file; }

    /// Opens the file, made with its folder where absent, and brings its tables up to date. Does
    /// nothing while it is open.
    StoreResult<void> open();
    void close();

    /// Renames a damaged file, unless another program has done so already, and closes it.
    /// \return the new name; empty when it was another program that did it.
    StoreResult<QString> putAside();

    /// One transaction. An intent that is there already is asked for with other parameters from now
    /// on, and is left as it is otherwise.
    StoreResult<void> write(const JournalBatch &batch);

    /// Makes this program answer for the open entries of \p account whose program is gone.
    /// \return those of \p account that this program answers for, without its own that have no
    /// outcome yet, the oldest first.
    StoreResult<QList<Entry>> adoptOpen(const Account &account);
    /// The newest first.
    StoreResult<QList<Entry>> recent(int count);

    StoreResult<FirstYoung> firstYoung(const QDateTime &now, std::chrono::days keepFor);
    /// Removes some hundred entries that are not open, and as many sightings: those before
    /// \p first, and those over \p most of each.
    /// \return how many; 0 when nothing is left to remove.
    StoreResult<int> removeSome(const FirstYoung &first, int most);

    /// Moves what was written from the write-ahead log to the database.
    void checkpoint();

private:
    struct Statements
    {
        explicit Statements(const QSqlDatabase &database);

        QSqlQuery insert;
        QSqlQuery sent;
        QSqlQuery settle;
        QSqlQuery note;
        QSqlQuery notePresent;
        QSqlQuery name;
    };

    StoreResult<void> prepare();
    StoreResult<void> writeSightings(const JournalBatch &batch);
    StoreResult<qint64> firstYoungOf(QLatin1StringView table, QLatin1StringView time,
                                     const QDateTime &now, std::chrono::days keepFor);
    /// The number that a statement finds first; 0 for none.
    StoreResult<qint64> firstOf(const QString &statement, const QVariantList &values);
    StoreResult<void> adoptFrom(const QList<qint64> &gone, const Account &account);
    StoreResult<QList<qint64>> goneKeepers();

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    std::unique_ptr<Statements> m_statements;
    Presence m_presence;
    quint64 m_inode = 0; ///< of the file that is open
};

} // namespace history
