// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>
#include <QUuid>
#include <changes/decision.h>
#include <variant>

namespace records {

/// More about a line.
struct ShowDetails
{
    friend bool operator==(const ShowDetails &, const ShowDetails &) = default;
};

/// The press that can be taken back, on the line of the last change that it made.
struct TakeBack
{
    QUuid change = {}; ///< null: nothing can be taken back
    int people = 0; ///< whom it was for

    friend bool operator==(const TakeBack &, const TakeBack &) = default;
};

/// What the list of activities offers on one of its lines.
using ActivityAction = std::variant<ShowDetails, changes::Decision, TakeBack>;

/// What is offered on the line of \p index, which belongs to people::ActivityModel. \p undoable can
/// be taken back.
QList<ActivityAction> actionsOn(const QModelIndex &index, const TakeBack &undoable);

/// The word for it.
QString actionText(const ActivityAction &action);

} // namespace records
