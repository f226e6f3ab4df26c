// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

#include <QAbstractTableModel>
#include <QHash>
#include <deque>
#include <map>

class QTimer;

namespace changes {
class ChangeQueue;
} // namespace changes

namespace people {

/// What was done, the newest first: one row for each change, its outcome as it becomes known. At
/// most the last 1,000, and all before them that are to be decided on; inserted and updated in
/// place, never reset. One that has gone comes back only to tell an outcome that the
/// operator must hear of.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, TitleColumn, OutcomeColumn };
    enum Role {
        ChangeRole = Qt::UserRole, ///< Change
        ToneRole, ///< changes::Tone, as int: how the outcome is to be told
    };

    explicit ActivityModel(changes::ChangeQueue &queue, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void apply(const changes::Change &change);
    void flush();
    void update(const changes::Change &change);
    int rowOf(qint64 serial) const;
    void trim();

    struct Row
    {
        qint64 serial; ///< counts up
        changes::Change change;
    };

    QTimer *m_pace;
    bool m_isFlushDue = false;
    std::map<QUuid, changes::Change>
        m_news; ///< the latest step of each change since the last flush
    QList<QUuid> m_newOnes; ///< those that have no row yet, in the order of the presses
    std::deque<Row> m_rows; ///< the newest first
    QHash<QUuid, qint64> m_serialOf;
    qint64 m_newestSerial = 0;
};

} // namespace people
