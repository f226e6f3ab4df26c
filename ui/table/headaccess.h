// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QPointer>

namespace table {

class HeardTable;

/// What assistive technology has of the title of a column; it is pressed as by a click.
class HeadAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    HeadAccess(HeardTable *table, int column);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QRect rect() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessible::State state() const override { return {}; }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<HeardTable> m_table;
    int m_column;
};

} // namespace table
