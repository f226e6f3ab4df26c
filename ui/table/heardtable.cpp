// SPDX-License-Identifier: Apache-2.0
#include "heardtable.h"

#include "tableaccess.h"

#include <QHeaderView>

namespace table {

HeardTable::HeardTable(QWidget *parent)
    : QTableView(parent)
{
    TableAccess::install();
}

QList<int> HeardTable::rowsFromTheTop() const
{
    const QHeaderView &header = *verticalHeader();
    QList<int> rows;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int row = header.logicalIndex(visual);
        if (!header.isSectionHidden(row))
            rows += row;
    }
    return rows;
}

/// QTableView would tell the place in the model, and does nothing else here and below.
void HeardTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (hasFocus())
        TableAccess::tell(*this, current, QAccessible::Focus);
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::currentChanged(current, previous);
}

void HeardTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    const auto firstOf = [](const QItemSelection &selection) {
        return selection.isEmpty() ? QModelIndex() : QModelIndex(selection.first().topLeft());
    };
    TableAccess::tell(*this, firstOf(selected), QAccessible::Selection);
    TableAccess::tell(*this, firstOf(deselected), QAccessible::SelectionRemove);
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractItemView::selectionChanged(selected, deselected);
}

} // namespace table
