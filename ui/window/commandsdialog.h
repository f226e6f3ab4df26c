// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandmodel.h"

#include <QDialog>
#include <controls/spokenlabel.h>

class QLineEdit;
class QListView;

namespace window {

/// Finds a command by its words and gives it back: the keyboard stays in the line, the arrows move
/// in the list, Enter chooses, Esc closes. Not blocking: show it with open(). Deletes itself when
/// it is closed.
class CommandsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p whom: who they are for, in one sentence. Names: "Commands", the list too.
    CommandsDialog(std::vector<Command> commands, const QString &whom, QWidget *parent);

    void done(int result) override;

signals:
    /// It can be done, and the dialog is closed.
    void chosen(const window::Command &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);
    void choose(const QModelIndex &index);
    /// What the line under the list shows and says of the current command.
    void showCurrent();

    CommandModel *m_commands;
    QString m_whom;
    QLineEdit *m_line;
    QListView *m_list;
    controls::SpokenLabel *m_note;
};

} // namespace window
