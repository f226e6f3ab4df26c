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

/// A decision about those of a press for several of whom it can be taken: see
/// changes::canBeDecidedTogether().
struct DecideTogether
{
    changes::Decision decision;
    int changes = 0;

    friend bool operator==(const DecideTogether &, const DecideTogether &) = default;
};

/// Selects people in the table: those of a press of whom it was not done as it was asked for, or
/// all of them.
struct ShowPeople
{
    int people = 0;

    friend bool operator==(const ShowPeople &, const ShowPeople &) = default;
};

/// Shows the changes of a press for several under its line, or hides them.
struct Unfold
{
    bool isUnfolded = true;

    friend bool operator==(const Unfold &, const Unfold &) = default;
};

/// What the list of activities offers on one of its lines.
using ActivityAction
    = std::variant<ShowDetails, changes::Decision, TakeBack, DecideTogether, ShowPeople, Unfold>;

/// What is offered on the line of \p index, which belongs to people::ActivityModel. \p undoable can
/// be taken back.
QList<ActivityAction> actionsOn(const QModelIndex &index, const TakeBack &undoable);
/// Those of them that stand at the edge of the line; the others are in its menu alone.
QList<ActivityAction> linksOn(const QModelIndex &index, const TakeBack &undoable);

/// The word for it.
QString actionText(const ActivityAction &action);

} // namespace records
