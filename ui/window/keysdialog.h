// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "menuactions.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace window {

/// All keys of the window, with what they do, and a field that finds among them. Not modal; deletes
/// itself when it is closed.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// Lists \p actions that have a key, under the names of their menus, and what the table and the
    /// fields answer to beside them. Names: "Keys".
    explicit KeysDialog(const QList<MenuAction> &actions, QWidget *parent = nullptr);

private:
    void add(const QString &where, const QString &what, const QString &keys);
    void addHabits();
    void find(const QString &text);

    QLineEdit *m_find;
    QTreeWidget *m_list;
};

} // namespace window
