// SPDX-License-Identifier: Apache-2.0
#include "coachlist.h"

#include <controls/entrytext.h>
#include <controls/menusearch.h>
#include <people/expectation.h>
#include <people/participantmodel.h>
#include <people/plannedpress.h>
#include <people/supervision.h>
#include <words/supervisewords.h>

namespace conferences {

CoachList::CoachList(const people::ParticipantModel &model, const QStringList &lately,
                     QWidget *parent)
    : QMenu(parent)
{
    constexpr qsizetype mostAtAGlance = 12;
    setObjectName(QStringLiteral("coachList"));
    setAccessibleName(tr("Whom to coach"));
    setToolTipsVisible(true);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(&model, &QObject::destroyed, this, &QWidget::close);
    const QStringList candidates = people::coachable(model, lately);
    if (candidates.size() > mostAtAGlance)
        new controls::MenuSearch(tr("Find whom to coach"), this);
    for (const QString &callSid : candidates) {
        const QString name = model.nameOf(callSid);
        const bool isMuted = people::expected(model.row(model.rowOf(callSid))).muted == true;
        QAction *whom = addAction(controls::entryText(isMuted ? words::mutedEntry(name) : name),
                                  this, [this, callSid] { emit chosen(callSid); });
        whom->setToolTip(words::willCoach(name));
        if (!model.own().isEmpty())
            whom->setData(QVariant::fromValue(
                people::pressOfPosition(model, people::Position::Coach, callSid)));
    }
    if (candidates.isEmpty())
        addAction(tr("Nobody can be coached now"))->setEnabled(false);
    if (const int held = people::heldOthers(model); held > 0) {
        addSeparator();
        addAction(words::heldCannotBeCoached(held))->setEnabled(false);
    }
}

} // namespace conferences
