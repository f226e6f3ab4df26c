// SPDX-License-Identifier: Apache-2.0
#include "tableaccess.h"

#include "cellaccess.h"
#include "headaccess.h"
#include "heardtable.h"

namespace table {

namespace {

QAccessibleInterface *accessOf(const QString &, QObject *object)
{
    auto *table = qobject_cast<HeardTable *>(object);
    return table ? new TableAccess(table) : nullptr;
}

} // namespace

void TableAccess::install()
{
    QAccessible::installFactory(accessOf);
}

QAccessibleInterface *TableAccess::cellOf(HeardTable &table, const QModelIndex &index)
{
    const auto *access = dynamic_cast<TableAccess *>(QAccessible::queryAccessibleInterface(&table));
    return access && index.isValid() ? access->cellOf(index) : nullptr;
}

void TableAccess::tell(HeardTable &table, const QModelIndex &index, QAccessible::Event what)
{
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface *cell = cellOf(table, index)) {
        QAccessibleEvent event(cell, what);
        QAccessible::updateAccessibility(&event);
    }
}

TableAccess::TableAccess(HeardTable *table)
    : QAccessibleWidget(table, QAccessible::Table)
{
}

TableAccess::~TableAccess()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
    for (const QAccessible::Id id : std::as_const(m_heads))
        QAccessible::deleteAccessibleInterface(id);
}

HeardTable *TableAccess::table() const
{
    return static_cast<HeardTable *>(widget());
}

void *TableAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

int TableAccess::columnCount() const
{
    return table()->model() ? table()->model()->columnCount() : 0;
}

int TableAccess::rowCount() const
{
    return static_cast<int>(table()->rowsFromTheTop().size());
}

int TableAccess::childCount() const
{
    return (rowCount() + 1) * columnCount();
}

QAccessibleInterface *TableAccess::child(int index) const
{
    const int columns = columnCount();
    if (index < 0 || columns == 0)
        return nullptr;
    return index < columns ? headOf(index) : cellAt(index / columns - 1, index % columns);
}

int TableAccess::indexOfChild(const QAccessibleInterface *child) const
{
    for (auto head = m_heads.cbegin(); head != m_heads.cend(); ++head) {
        if (QAccessible::accessibleInterface(head.value()) == child)
            return head.key();
    }
    auto *any = const_cast<QAccessibleInterface *>(child);
    const auto *cell = any ? any->tableCellInterface() : nullptr;
    const int row = cell && any->parent() == this ? cell->rowIndex() : -1;
    return row < 0 ? -1 : (row + 1) * columnCount() + cell->columnIndex();
}

QAccessibleInterface *TableAccess::childAt(int x, int y) const
{
    const QPoint at(x, y);
    for (int column = 0; column < columnCount(); ++column) {
        QAccessibleInterface *head = headOf(column);
        if (head->rect().contains(at))
            return head;
    }
    const QModelIndex index = table()->indexAt(table()->viewport()->mapFromGlobal(at));
    return index.isValid() ? cellOf(index) : nullptr;
}

QAccessibleInterface *TableAccess::focusChild() const
{
    const QModelIndex current = table()->currentIndex();
    return table()->hasFocus() && current.isValid() ? cellOf(current) : nullptr;
}

QAccessibleInterface *TableAccess::cellAt(int row, int column) const
{
    const QList<int> rows = table()->rowsFromTheTop();
    if (row < 0 || row >= rows.size() || column < 0 || column >= columnCount())
        return nullptr;
    return cellOf(table()->model()->index(rows[row], column));
}

QAccessibleInterface *TableAccess::cellOf(const QModelIndex &index) const
{
    QAccessible::Id &id = m_cells[index];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new CellAccess(table(), index));
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface *TableAccess::headOf(int column) const
{
    QAccessible::Id &id = m_heads[column];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new HeadAccess(table(), column));
    return QAccessible::accessibleInterface(id);
}

int TableAccess::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

QList<int> TableAccess::selectedRows() const
{
    QList<int> selected;
    for (int row = 0; row < rowCount(); ++row) {
        if (isRowSelected(row))
            selected += row;
    }
    return selected;
}

bool TableAccess::isRowSelected(int row) const
{
    const QList<int> rows = table()->rowsFromTheTop();
    return row >= 0 && row < rows.size()
        && table()->selectionModel()->isRowSelected(rows[row], QModelIndex());
}

int TableAccess::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface *> TableAccess::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column)
            cells += cellAt(row, column);
    }
    return cells;
}

bool TableAccess::setSelected(int row, bool isSelected)
{
    const QList<int> rows = table()->rowsFromTheTop();
    if (row < 0 || row >= rows.size())
        return false;
    table()->selectionModel()->select(
        table()->model()->index(rows[row], 0),
        (isSelected ? QItemSelectionModel::Select : QItemSelectionModel::Deselect)
            | QItemSelectionModel::Rows);
    return isRowSelected(row) == isSelected;
}

QString TableAccess::columnDescription(int column) const
{
    return table()->model() ? table()->model()->headerData(column, Qt::Horizontal).toString()
                            : QString();
}

QString TableAccess::rowDescription(int row) const
{
    const QList<int> rows = table()->rowsFromTheTop();
    return row >= 0 && row < rows.size() ? table()->model()->index(rows[row], 0).data().toString()
                                         : QString();
}

void TableAccess::modelChange(QAccessibleTableModelChangeEvent *)
{
    forgetGone();
}

void TableAccess::forgetGone()
{
    m_cells.removeIf([](const auto &cell) {
        if (cell.key().isValid())
            return false;
        QAccessible::deleteAccessibleInterface(cell.value());
        return true;
    });
}

} // namespace table
