// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/activitylines.h>

#include <QAbstractTableModel>
#include <map>
#include <set>

class QTimer;

namespace changes {
class ChangeQueue;
} // namespace changes

namespace people {

/// What was done, the newest first: one row for each press, its outcome as it becomes known, and
/// one for what others did, or for many of a kind; of these the last 200. That
/// of a press for several adds up what became of its changes, and can be unfolded: then each of
/// them has a row under it. At most the last 1,000 changes, but for what the last press of these
/// made, and all before them that are to be decided on; inserted and updated in place, never reset.
/// One that has gone comes back only to tell an outcome that the operator must hear of.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, TitleColumn, OutcomeColumn };
    enum Role {
        ChangeRole = Qt::UserRole, ///< Change; invalid where the row is a press for several
        ToneRole, ///< changes::Tone, as int: how the outcome is to be told
        PressRole, ///< changes::PressSum; invalid where the row is a change
        FoldRole, ///< Fold, as int
        SeenRole, ///< bool: others did it; ChangeRole and PressRole are invalid then
    };
    /// What a row is of.
    enum class Fold {
        None, ///< a press that made one change
        Folded, ///< a press that made several
        Unfolded, ///< the same, and they are under it
        Under, ///< one of these
    };

    explicit ActivityModel(changes::ChangeQueue &queue, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// All that the press of a row made, or the change of a row under it.
    QList<changes::Change> changesOf(int row) const;
    /// The row of the press that made \p change; -1: there is none.
    int lineOf(const QUuid &change) const { return m_lines.lineOf(change); }

    /// Shows or hides the changes of a press that made several; nothing happens to any other row.
    void setUnfolded(int row, bool isUnfolded);
    /// Adds what a refresh has shown of others.
    void showSeen(const QList<history::Sighting> &sightings);
    /// Takes all out in which nothing can happen any more, and nothing is to be decided. The
    /// journal keeps them.
    void clear();
    /// clear() takes something out.
    bool canBeCleared() const { return !m_lines.over().empty(); }

private:
    void apply(const changes::Change &change);
    void flush();
    void insertNewOnes();
    void insert(QList<ActivityLines::Line> lines);
    void update(const changes::Change &change, std::set<qint64> &touched);
    void remove(const std::vector<ActivityLines::Run> &runs);
    Fold foldOf(int row) const;
    QString title(int row) const;
    QString outcome(int row) const;
    QString tip(int row, int column) const;
    QString spoken(int row) const;

    QTimer *m_pace;
    std::map<QUuid, changes::Change>
        m_news; ///< the latest step of each change since the last flush
    QList<QUuid> m_newOnes; ///< those that have no row yet, in the order of the presses
    ActivityLines m_lines;
};

} // namespace people
