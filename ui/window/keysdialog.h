// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keybindings.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace window {

class KeyEditor;

/// All keys of the window, with what they do, and a field that finds among them. The key of what is
/// current in the list is changed under it. Not modal; deletes itself when it is closed.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// Lists the actions that can have a key, under the names of their menus, and what the table
    /// and the fields answer to beside them. \p bindings is not owned and outlives this. Names:
    /// "Keys".
    explicit KeysDialog(KeyBindings &bindings, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addAction(const QString &where, const QString &what, QAction &action);
    QTreeWidgetItem *add(const QString &where, const QString &what, const QString &keys);
    void addActions();
    void addHabits();
    void find(const QString &text);
    void edit(const QTreeWidgetItem *item);
    void showKeys();
    void askForUsual();

    KeyBindings &m_bindings;
    QLineEdit *m_find;
    QTreeWidget *m_list;
    KeyEditor *m_editor;
    QPushButton *m_allUsual;
    QHash<const QTreeWidgetItem *, QPointer<QAction>> m_actions; ///< the others stay as they are
};

} // namespace window
