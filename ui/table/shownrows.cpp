// SPDX-License-Identifier: Apache-2.0
#include "shownrows.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <algorithm>
#include <numeric>

namespace table {

using people::ParticipantModel;

ShownRows::ShownRows(QTableView *view)
    : QObject(view)
    , m_view(view)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ShownRows::sum);
}

void ShownRows::setParticipants(ParticipantModel *participants)
{
    if (m_participants)
        disconnect(m_participants, nullptr, this, nullptr);
    m_participants = participants;
    m_order.reset();
    if (participants) {
        connect(participants, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                    updateRows(topLeft.row(), bottomRight.row());
                });
        connect(participants, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { insertRows(first, last); });
        connect(participants, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) {
                    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
                    sumSoon();
                });
        connect(participants, &QAbstractItemModel::modelReset, this, &ShownRows::apply);
        connect(participants, &ParticipantModel::ownChanged, this, &ShownRows::pinOwn);
    }
    apply();
}

void ShownRows::setFilter(const people::RowFilter &filter)
{
    m_filter = filter;
    apply();
}

void ShownRows::setOrder(const std::optional<people::RowOrder> &order)
{
    m_order = order;
    apply();
    // Whoever sorts wants to see who comes first.
    m_view->verticalScrollBar()->setValue(0);
}

void ShownRows::sortBy(int column)
{
    people::RowOrder order{.column = static_cast<ParticipantModel::Column>(column)};
    if (m_order && m_order->column == order.column) {
        order.direction = m_order->direction;
        if (isInOrder())
            order.direction
                = order.direction == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    setOrder(order);
}

void ShownRows::apply()
{
    emit aboutToBeApplied();
    m_rows.assign(m_participants ? static_cast<size_t>(m_participants->rowCount()) : 0, {});
    {
        // The view would lay itself out for each of them.
        QHeaderView &header = *m_view->verticalHeader();
        const QSignalBlocker blocker(header);
        header.setUpdatesEnabled(false);
        for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
            update(row);
            Row &each = m_rows[static_cast<size_t>(row)];
            each.isShown = each.fits;
            each.strayedAt = {};
            header.setSectionHidden(row, !each.isShown);
        }
        sort();
        header.setUpdatesEnabled(true);
    }
    emit applied();
    // Even where nobody came or went another filter holds.
    m_sums = {.people = -1};
    sum();
}

/// Whoever is alike stays in the order of arrival.
void ShownRows::sort()
{
    QHeaderView &header = *m_view->verticalHeader();
    if (!m_order && !header.sectionsMoved() && own() <= 0)
        return;
    std::vector<int> rows(m_rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (m_order) {
        const bool isAscending = m_order->direction == Qt::AscendingOrder;
        std::stable_sort(rows.begin(), rows.end(), [&](int one, int other) {
            const int compared = m_rows[static_cast<size_t>(one)].key->compare(
                *m_rows[static_cast<size_t>(other)].key);
            return isAscending ? compared < 0 : compared > 0;
        });
    }
    if (const auto first = std::find(rows.begin(), rows.end(), own()); first != rows.end())
        std::rotate(rows.begin(), first, std::next(first));
    for (int visual = 0; visual < static_cast<int>(rows.size()); ++visual)
        header.moveSection(header.visualIndex(rows[static_cast<size_t>(visual)]), visual);
}

bool ShownRows::isInOrder() const
{
    if (!m_order)
        return true;
    const bool isAscending = m_order->direction == Qt::AscendingOrder;
    const QHeaderView &header = *m_view->verticalHeader();
    const int ownRow = own();
    int last = -1;
    for (int visual = 0; visual < static_cast<int>(m_rows.size()); ++visual) {
        const int row = header.logicalIndex(visual);
        if (row == ownRow)
            continue;
        const Row &each = m_rows[static_cast<size_t>(row)];
        if (each.isNew)
            return false;
        const int compared
            = last < 0 ? 0 : m_rows[static_cast<size_t>(last)].key->compare(*each.key);
        if (isAscending ? compared > 0 : compared < 0)
            return false;
        // Who is alike stands in the order of arrival.
        if (last >= 0 && compared == 0 && last > row)
            return false;
        last = row;
    }
    return true;
}

int ShownRows::own() const
{
    return m_participants ? m_participants->rowOf(m_participants->own()) : -1;
}

void ShownRows::pinOwn()
{
    const int row = own();
    if (row < 0)
        return sumSoon();
    QHeaderView &header = *m_view->verticalHeader();
    Row &each = m_rows[static_cast<size_t>(row)];
    each.fits = each.isShown = true;
    each.strayedAt = {};
    header.setSectionHidden(row, false);
    header.moveSection(header.visualIndex(row), 0);
    emit pinned();
    sumSoon();
}

void ShownRows::insertRows(int first, int last)
{
    const bool isMarked = !m_filter.isEmpty() || m_order;
    const int count = last - first + 1;
    m_rows.insert(m_rows.begin() + first, static_cast<size_t>(count), {});
    for (int row = first; row <= last; ++row) {
        m_rows[static_cast<size_t>(row)].isNew = isMarked;
        update(row);
    }
    sumSoon();
}

void ShownRows::updateRows(int first, int last)
{
    // Where rows are sorted, any value may be the one that puts them out of order.
    bool isAnotherSum = m_order.has_value();
    for (int row = first; row <= last; ++row) {
        const bool hadLeft = m_rows[static_cast<size_t>(row)].hasLeft;
        const bool isStray = update(row);
        isAnotherSum |= isStray || hadLeft != m_rows[static_cast<size_t>(row)].hasLeft;
        if (isStray)
            emit strayed(row);
    }
    if (isAnotherSum)
        sumSoon();
}

/// \return whether it fits another way than before.
bool ShownRows::update(int row)
{
    Row &each = m_rows[static_cast<size_t>(row)];
    const people::ParticipantRow &known = m_participants->row(row);
    const bool did = std::exchange(each.fits, row == own() || m_filter.fits(known));
    each.hasLeft = known.hasLeft();
    if (did != each.fits)
        each.strayedAt = each.fits ? QTime() : QTime::currentTime();
    if (m_order)
        each.key = people::sortKeyOf(*m_participants, row, m_order->column, m_collator);
    return did != each.fits;
}

void ShownRows::sumSoon()
{
    if (!m_soon.isActive())
        m_soon.start(0);
}

void ShownRows::sum()
{
    m_soon.stop();
    const bool areLeftAskedFor = m_filter.facets.testFlag(people::Facet::Left);
    RowSums sums;
    const int ownRow = own();
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        if (row == ownRow)
            continue;
        const Row &each = m_rows[static_cast<size_t>(row)];
        sums.people += each.hasLeft ? 0 : 1;
        sums.rows += each.isShown ? 1 : 0;
        sums.shown += each.isShown && (!each.hasLeft || areLeftAskedFor) ? 1 : 0;
        sums.strayed += each.isShown && !each.fits && !each.isNew ? 1 : 0;
        sums.fitting += !each.isShown && each.fits ? 1 : 0;
    }
    sums.isSorted = isInOrder();
    if (std::exchange(m_sums, sums) != sums)
        emit changed();
}

QList<int> ShownRows::rows() const
{
    QList<int> rows;
    const QHeaderView &header = *m_view->verticalHeader();
    for (int visual = 0; visual < static_cast<int>(m_rows.size()); ++visual) {
        const int row = header.logicalIndex(visual);
        if (m_rows[static_cast<size_t>(row)].isShown)
            rows += row;
    }
    return rows;
}

QList<int> ShownRows::selected() const
{
    QList<int> rows;
    if (!m_view->selectionModel())
        return rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows += index.row();
    const QHeaderView &order = *m_view->verticalHeader();
    std::sort(rows.begin(), rows.end(), [&order](int one, int other) {
        return order.visualIndex(one) < order.visualIndex(other);
    });
    return rows;
}

void ShownRows::select(const QList<int> &rows)
{
    QItemSelection all;
    for (const int row : rows) {
        if (row != own())
            all.select(m_participants->index(row, 0),
                       m_participants->index(row, ParticipantModel::columns - 1));
    }
    if (m_view->selectionModel())
        m_view->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

QTime ShownRows::strayedAt(int row) const
{
    const Row &each = m_rows[static_cast<size_t>(row)];
    return each.isShown && !each.isNew ? each.strayedAt : QTime();
}

} // namespace table
