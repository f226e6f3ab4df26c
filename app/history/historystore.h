// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyline.h>
#include <history/storefailure.h>

#include <QSqlDatabase>

namespace history {

struct Condition;

/// The journal's file, to be read: on a connection of its own, so that whoever writes waits for
/// nothing. Belongs to one thread, the one that calls open().
class HistoryStore
{
public:
    /// What one look at the file may cost: some 20 ms.
    static constexpr int mostLookedAt = 20'000;
    /// Of the names to choose from.
    static constexpr int mostChoices = 250;

    explicit HistoryStore(const QString &file);
    ~HistoryStore();
    HistoryStore(const HistoryStore &) = delete;
    HistoryStore &operator=(const HistoryStore &) = delete;

    /// Does nothing while it is open.
    StoreResult<void> open();
    /// The next open() takes the file that is there then.
    void close();

    struct Found
    {
        QList<HistoryKey> keys; ///< that fit, the newest first
        std::optional<HistoryKey> until = {}; ///< the last one looked at
        bool isAtEnd = false; ///< nothing comes after it
    };
    /// Looks from \p after on until \p most are found, or \p mostRows were looked at.
    StoreResult<Found> find(const HistoryQuery &query, const std::optional<HistoryKey> &after,
                            bool folds, qsizetype most, int mostRows = mostLookedAt);
    /// What stands there, in the order of \p keys. Those that are gone are left out. A press for
    /// several has its sums where \p folds.
    StoreResult<QList<HistoryLine>> lines(const HistoryQuery &query, const QList<HistoryKey> &keys,
                                          bool folds);
    /// Those of one press that fit, each as a line of its own, in the order of the press.
    StoreResult<QList<HistoryLine>> members(const HistoryQuery &query, const QUuid &press);
    /// Of the newest entries and sightings of the account, and of the conference that is asked for.
    StoreResult<HistoryChoices> choices(const HistoryQuery &query);
    /// Of one conference, in their order.
    StoreResult<QList<Sighting>> sightings(const Account &account, const QString &conferenceSid,
                                           qint64 after, qsizetype most, qint64 *last);
    /// By SID.
    StoreResult<QHash<QString, QString>> names(const Account &account, const QStringList &sids);

private:
    template <class Take>
    StoreResult<void> each(const Condition &statement, Take take);
    StoreResult<void> addSums(const HistoryQuery &query, QList<HistoryLine> &lines);
    StoreResult<void> addNames(const Account &account, QList<HistoryLine> &lines);

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace history
