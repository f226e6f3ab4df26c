// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTime>
#include <QTimer>
#include <people/facets.h>
#include <people/roworder.h>
#include <table/rowsums.h>

class QTableView;

namespace table {

/// Which rows of the participants' table are shown, and in which order: those that a filter fits
/// when it is set, and as they are sorted when that is asked for. Nobody moves by themselves: who
/// does not fit any more stays, who fits now does not come, and whoever is new stands at the end.
/// The person at the desk stands first, outside filter, order and sums.
///
/// A row has the number that it has in the model; where it stands is for the view's vertical header
/// to tell, and so is whether it is hidden. That way current cell and selection stay with their
/// people.
class ShownRows : public QObject
{
    Q_OBJECT

public:
    /// \p view owns this.
    explicit ShownRows(QTableView *view);

    /// To be called whenever the view has been given another model; nullptr: none.
    void setParticipants(people::ParticipantModel *participants);

    void setFilter(const people::RowFilter &filter);
    const people::RowFilter &filter() const { return m_filter; }
    /// Sorts, and shows who comes first; nothing: as they have come.
    void setOrder(const std::optional<people::RowOrder> &order);
    /// Sorts by \p column; by the one of the order that holds the other way round, or again where
    /// not all stand any more where they would.
    void sortBy(int column);
    const std::optional<people::RowOrder> &order() const { return m_order; }
    /// Filter and order hold for what is so now.
    void apply();

    /// The row of the person at the desk; -1: they are not there.
    int own() const;
    const RowSums &sums() const { return m_sums; }
    /// Those that are shown, in the order in which they stand.
    QList<int> rows() const;
    /// Those that are chosen, in the order in which they stand, hidden ones too.
    QList<int> selected() const;
    /// Chooses these and nobody else; never one's own.
    void select(const QList<int> &rows);
    /// Since when a row that is shown does not fit any more; invalid: it fits, or is new.
    QTime strayedAt(int row) const;
    /// Has come since the rows were filtered or sorted last.
    bool isNew(int row) const { return m_rows[static_cast<size_t>(row)].isNew; }

signals:
    /// Rows come, go and move, as the person has asked for.
    void aboutToBeApplied();
    void applied();
    /// The row of the person at the desk has come to the front by itself.
    void pinned();
    /// A row fits no more, or fits again.
    void strayed(int row);
    /// sums() are others. In the next turn of the event loop, once for all; at once where the
    /// person has asked.
    void changed();

private:
    struct Row
    {
        bool fits = true;
        bool isShown = true;
        bool isNew = false;
        bool hasLeft = false;
        QTime strayedAt;
        std::optional<people::SortKey> key;
    };

    void insertRows(int first, int last);
    void updateRows(int first, int last);
    bool update(int row);
    void sort();
    bool isInOrder() const;
    void sumSoon();
    void sum();
    void pinOwn();

    QTableView *m_view;
    QPointer<people::ParticipantModel> m_participants;
    people::RowFilter m_filter;
    std::optional<people::RowOrder> m_order;
    QCollator m_collator = people::collator();
    std::vector<Row> m_rows;
    RowSums m_sums;
    QTimer m_soon;
};

} // namespace table
