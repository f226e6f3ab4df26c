// SPDX-License-Identifier: Apache-2.0
#include "cellaccess.h"

#include "heardtable.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace table {

CellAccess::CellAccess(HeardTable *table, const QModelIndex &index)
    : m_table(table)
    , m_index(index)
{
    Q_ASSERT(table && index.isValid());
}

bool CellAccess::isValid() const
{
    return m_table && m_index.isValid() && m_index.model() == m_table->model();
}

void *CellAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QAccessibleInterface *CellAccess::table() const
{
    return QAccessible::queryAccessibleInterface(m_table);
}

QRect CellAccess::rect() const
{
    if (!isValid())
        return {};
    const QRect cell = m_table->visualRect(m_index);
    return {m_table->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
}

QString CellAccess::text(QAccessible::Text kind) const
{
    if (!isValid() || kind != QAccessible::Name)
        return {};
    const QString spoken = m_index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? m_index.data().toString() : spoken;
}

QAccessible::State CellAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const bool isCurrent = m_table->currentIndex() == m_index;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected();
    state.focused = isCurrent && m_table->hasFocus();
    state.active = isCurrent;
    state.offscreen = !m_table->viewport()->rect().intersects(m_table->visualRect(m_index));
    return state;
}

bool CellAccess::isSelected() const
{
    return isValid() && m_table->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface *> CellAccess::columnHeaderCells() const
{
    QAccessibleInterface *header = isValid() ? table()->child(columnIndex()) : nullptr;
    return header ? QList{header} : QList<QAccessibleInterface *>();
}

int CellAccess::rowIndex() const
{
    return isValid() ? static_cast<int>(m_table->rowsFromTheTop().indexOf(m_index.row())) : -1;
}

QStringList CellAccess::actionNames() const
{
    return {pressAction()};
}

void CellAccess::doAction(const QString &name)
{
    if (!isValid() || name != pressAction())
        return;
    m_table->setCurrentIndex(m_index);
    m_table->setFocus(Qt::OtherFocusReason);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent key(type, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
        QCoreApplication::sendEvent(m_table, &key);
    }
}

} // namespace table
