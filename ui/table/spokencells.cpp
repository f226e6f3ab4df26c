// SPDX-License-Identifier: Apache-2.0
#include "spokencells.h"

#include "tableaccess.h"

namespace table {

void speakCells(HeardTable &table, const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (!QAccessible::isActive())
        return;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            QAccessibleInterface *cell = TableAccess::cellOf(table, topLeft.sibling(row, column));
            if (!cell)
                continue;
            QAccessible::State changed;
            changed.checked = true;
            QAccessibleStateChangeEvent state(cell, changed);
            QAccessible::updateAccessibility(&state);
            QAccessibleEvent name(cell, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&name);
        }
    }
}

} // namespace table
