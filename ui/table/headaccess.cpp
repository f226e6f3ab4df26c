// SPDX-License-Identifier: Apache-2.0
#include "headaccess.h"

#include "heardtable.h"

#include <QHeaderView>

namespace table {

HeadAccess::HeadAccess(HeardTable *table, int column)
    : m_table(table)
    , m_column(column)
{
    Q_ASSERT(table && column >= 0);
}

bool HeadAccess::isValid() const
{
    return m_table && m_table->model();
}

void *HeadAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QAccessibleInterface *HeadAccess::parent() const
{
    return QAccessible::queryAccessibleInterface(m_table);
}

QRect HeadAccess::rect() const
{
    if (!isValid())
        return {};
    const QHeaderView &head = *m_table->horizontalHeader();
    const QPoint corner(head.sectionViewportPosition(m_column), 0);
    return {head.viewport()->mapToGlobal(corner), QSize(head.sectionSize(m_column), head.height())};
}

QString HeadAccess::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name
        ? m_table->model()->headerData(m_column, Qt::Horizontal).toString()
        : QString();
}

void HeadAccess::doAction(const QString &name)
{
    if (isValid() && name == pressAction())
        emit m_table->horizontalHeader()->sectionClicked(m_column);
}

} // namespace table
