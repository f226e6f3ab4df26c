// SPDX-License-Identifier: Apache-2.0
#include "rowmenu.h"

#include <QClipboard>
#include <QGuiApplication>

namespace table {

RowMenu::RowMenu(const QList<QAction *> &actions, const people::ParticipantModel &participants,
                 const QModelIndex &current, const std::function<QString()> &copyable,
                 QWidget *table)
    : QMenu(table)
{
    Q_ASSERT(current.model() == &participants);
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    addActions(actions);
    addSeparator();
    addAction(tr("Cop&y"), this, [copy, copyable] { copy(copyable()); });
    const QString callSid = participants.participant(current.row()).callSid;
    addAction(tr("Copy Call S&ID"), this, [copy, callSid] { copy(callSid); });
    const auto &caller = participants.row(current.row()).caller;
    if (caller && !caller->number.isEmpty())
        addAction(tr("Copy num&ber"), this, [copy, number = caller->number] { copy(number); });
}

} // namespace table
