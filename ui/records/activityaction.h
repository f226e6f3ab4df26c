// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>
#include <changes/decision.h>

namespace records {

/// What the list of activities offers on one of its lines: a decision, or, where it is none, the
/// details.
using ActivityAction = std::optional<changes::Decision>;

/// What is offered on the line of \p index, which belongs to people::ActivityModel.
QList<ActivityAction> actionsOn(const QModelIndex &index);

/// The word for it.
QString actionText(const ActivityAction &action);

} // namespace records
