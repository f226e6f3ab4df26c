// SPDX-License-Identifier: Apache-2.0
#include "activityaction.h"

#include "activitydelegate.h"

#include <people/activitymodel.h>

namespace records {

QList<ActivityAction> actionsOn(const QModelIndex &index, const TakeBack &undoable)
{
    if (index.data(people::ActivityModel::PressRole).isValid())
        return {};
    const auto change = index.data(people::ActivityModel::ChangeRole).value<changes::Change>();
    QList<ActivityAction> actions;
    if (!undoable.change.isNull() && change.id == undoable.change)
        actions += undoable;
    for (const changes::Decision decision : changes::decisionsOn(change))
        actions += decision;
    // Nothing is known yet of what waits.
    if (!change.waits())
        actions += ShowDetails();
    return actions;
}

namespace {

QString decisionText(changes::Decision decision)
{
    switch (decision) {
    case changes::Decision::SendUnrecorded:
        return ActivityDelegate::tr("Send &without a record");
    case changes::Decision::Cancel:
        return ActivityDelegate::tr("&Cancel");
    case changes::Decision::Check:
        return ActivityDelegate::tr("Chec&k");
    case changes::Decision::SendAgain:
        return ActivityDelegate::tr("&Send again");
    case changes::Decision::Dismiss:
        return ActivityDelegate::tr("&Let it be");
    }
    return {};
}

} // namespace

QString actionText(const ActivityAction &action)
{
    if (const auto *decision = std::get_if<changes::Decision>(&action))
        return decisionText(*decision);
    const auto *undoable = std::get_if<TakeBack>(&action);
    if (!undoable)
        return ActivityDelegate::tr("&Details");
    return undoable->people > 1 ? ActivityDelegate::tr("&Undo %n", "people", undoable->people)
                                : ActivityDelegate::tr("&Undo");
}

} // namespace records
