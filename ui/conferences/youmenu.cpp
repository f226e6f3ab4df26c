// SPDX-License-Identifier: Apache-2.0
#include "youmenu.h"

#include <controls/entrytext.h>
#include <controls/menusearch.h>
#include <people/participantmodel.h>
#include <words/peoplewords.h>

namespace conferences {

YouMenu::YouMenu(const people::ParticipantModel &model, QWidget *parent)
    : QMenu(parent)
{
    constexpr int mostAtAGlance = 12;
    setObjectName(QStringLiteral("youMenu"));
    setAccessibleName(tr("Which one are you?"));
    setToolTipsVisible(true);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(&model, &QObject::destroyed, this, &QWidget::close);
    if (model.people() > mostAtAGlance)
        new controls::MenuSearch(tr("Find yourself"), this);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.hasLeft(row))
            continue;
        const QString callSid = model.participant(row).callSid;
        const auto &caller = model.row(row).caller;
        const QString name = model.nameOf(callSid);
        const QString entry = caller && !caller->number.isEmpty()
            ? tr("%1 · %2", "name, number").arg(name, caller->number)
            : name;
        QAction *who = addAction(controls::entryText(entry), this,
                                 [this, callSid] { emit chosen(callSid); });
        who->setToolTip(callSid);
        who->setCheckable(true);
        who->setChecked(model.isOwn(row));
    }
    addSeparator();
    addAction(tr("None of them"), this, [this] { emit chosen({}); });
}

} // namespace conferences
