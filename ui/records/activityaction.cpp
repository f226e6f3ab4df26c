// SPDX-License-Identifier: Apache-2.0
#include "activityaction.h"

#include "activitydelegate.h"

#include <people/activitymodel.h>

namespace records {

QList<ActivityAction> actionsOn(const QModelIndex &index)
{
    const auto change = index.data(people::ActivityModel::ChangeRole).value<changes::Change>();
    QList<ActivityAction> actions;
    for (const changes::Decision decision : changes::decisionsOn(change))
        actions += decision;
    // Nothing is known yet of what waits.
    if (!change.waits())
        actions += ActivityAction();
    return actions;
}

QString actionText(const ActivityAction &action)
{
    if (!action)
        return ActivityDelegate::tr("&Details");
    switch (*action) {
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

} // namespace records
