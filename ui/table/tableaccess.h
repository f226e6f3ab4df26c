// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPersistentModelIndex>

namespace table {

class HeardTable;

/// What assistive technology has of a HeardTable. Its children are the titles of the columns, and
/// then the cells row by row.
class TableAccess : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    /// Makes Qt use it for every HeardTable. Once is enough; more do no harm.
    static void install();
    /// What it has of a cell; nullptr: there is no such one.
    static QAccessibleInterface *cellOf(HeardTable &table, const QModelIndex &index);
    /// Tells \p what of a cell, as long as anybody listens.
    static void tell(HeardTable &table, const QModelIndex &index, QAccessible::Event what);

    explicit TableAccess(HeardTable *table);
    ~TableAccess() override;

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override { return setSelected(row, true); }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override { return setSelected(row, false); }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    HeardTable *table() const;
    QAccessibleInterface *cellOf(const QModelIndex &index) const;
    QAccessibleInterface *headOf(int column) const;
    bool setSelected(int row, bool isSelected);
    void forgetGone();

    mutable QHash<QPersistentModelIndex, QAccessible::Id> m_cells;
    mutable QHash<int, QAccessible::Id> m_heads;
};

} // namespace table
