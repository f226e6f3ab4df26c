// SPDX-License-Identifier: Apache-2.0
#include "spokencells.h"

#include <QAccessible>
#include <QTableView>

namespace table {

void speakCells(QTableView &view, const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&view);
    if (!table || !table->tableInterface())
        return;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            QAccessibleInterface *cell = table->tableInterface()->cellAt(row, column);
            const int child = cell ? table->indexOfChild(cell) : -1;
            if (child < 0)
                continue;
            QAccessible::State changed;
            changed.checked = true;
            QAccessibleStateChangeEvent state(&view, changed);
            state.setChild(child);
            QAccessible::updateAccessibility(&state);
            QAccessibleEvent name(&view, QAccessible::NameChanged);
            name.setChild(child);
            QAccessible::updateAccessibility(&name);
        }
    }
}

} // namespace table
