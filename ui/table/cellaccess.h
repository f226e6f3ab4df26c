// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QPersistentModelIndex>
#include <QPointer>

namespace table {

class HeardTable;

/// What assistive technology has of a cell of the table: whatever is in it, standing where it is
/// shown. It is pressed as by a key.
class CellAccess : public QAccessibleInterface,
                   public QAccessibleTableCellInterface,
                   public QAccessibleActionInterface
{
public:
    CellAccess(HeardTable *table, const QModelIndex &index);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessibleInterface *parent() const override { return table(); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QRect rect() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<HeardTable> m_table;
    QPersistentModelIndex m_index;
};

} // namespace table
