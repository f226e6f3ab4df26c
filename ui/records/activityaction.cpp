// SPDX-License-Identifier: Apache-2.0
#include "activityaction.h"

#include "activitydelegate.h"

#include <changes/presssum.h>
#include <people/activitymodel.h>

namespace records {

using changes::Decision;
using people::ActivityModel;

namespace {

QList<ActivityAction> actionsOnPress(const QModelIndex &index, const TakeBack &undoable)
{
    const auto sum = index.data(ActivityModel::PressRole).value<changes::PressSum>();
    const auto *activity = static_cast<const ActivityModel *>(index.model());
    QList<ActivityAction> actions;
    const auto add = [&actions](Decision decision, int changes) {
        if (changes > 0)
            actions += DecideTogether{decision, changes};
    };
    if (activity->lineOf(undoable.change) == index.row())
        actions += undoable;
    add(Decision::SendUnrecorded, sum.in(changes::Change::State::Unrecorded));
    add(Decision::Cancel, sum.waiting());
    add(Decision::SendAgain, sum.toTryAgain());
    add(Decision::Check, sum.undecided());
    add(Decision::Dismiss, sum.undecided());
    actions += ShowPeople{sum.endedOtherwise() > 0 ? sum.endedOtherwise() : sum.changes()};
    actions += Unfold{static_cast<ActivityModel::Fold>(index.data(ActivityModel::FoldRole).toInt())
                      == ActivityModel::Fold::Folded};
    return actions;
}

} // namespace

QList<ActivityAction> actionsOn(const QModelIndex &index, const TakeBack &undoable)
{
    if (index.data(ActivityModel::PressRole).isValid())
        return actionsOnPress(index, undoable);
    if (index.data(ActivityModel::SeenRole).toBool())
        return {};
    const auto change = index.data(ActivityModel::ChangeRole).value<changes::Change>();
    const auto fold = static_cast<ActivityModel::Fold>(index.data(ActivityModel::FoldRole).toInt());
    QList<ActivityAction> actions;
    // A press is taken back as a whole.
    if (!undoable.change.isNull() && change.id == undoable.change
        && fold != ActivityModel::Fold::Under)
        actions += undoable;
    for (const Decision decision : changes::decisionsOn(change))
        actions += decision;
    // Nothing is known yet of what waits.
    if (change.waits())
        return actions;
    actions += ShowDetails();
    if (changes::isOnParticipant(change.operation))
        actions += ShowPeople{1};
    return actions;
}

QList<ActivityAction> linksOn(const QModelIndex &index, const TakeBack &undoable)
{
    QList<ActivityAction> links = actionsOn(index, undoable);
    const auto tone = static_cast<changes::Tone>(index.data(ActivityModel::ToneRole).toInt());
    const bool isPress = index.data(ActivityModel::PressRole).isValid();
    // What went well needs no word at the edge of every line; its menu has them.
    const bool isWell = tone == changes::Tone::Good || tone == changes::Tone::Quiet;
    links.removeIf([isWell, isPress](const ActivityAction &action) {
        if (const auto *together = std::get_if<DecideTogether>(&action))
            return together->decision == Decision::Dismiss;
        if (std::holds_alternative<ShowPeople>(action))
            return isWell || !isPress;
        return std::holds_alternative<Unfold>(action)
            || (isWell && std::holds_alternative<ShowDetails>(action));
    });
    return links;
}

namespace {

/// The word for each alternative.
struct Text
{
    QString operator()(ShowDetails) const { return ActivityDelegate::tr("&Details"); }
    QString operator()(const TakeBack &undoable) const
    {
        return undoable.people > 1 ? ActivityDelegate::tr("&Undo %n", "people", undoable.people)
                                   : ActivityDelegate::tr("&Undo");
    }
    QString operator()(Decision decision) const
    {
        switch (decision) {
        case Decision::SendUnrecorded:
            return ActivityDelegate::tr("Send &without a record");
        case Decision::Cancel:
            return ActivityDelegate::tr("&Cancel");
        case Decision::Check:
            return ActivityDelegate::tr("Chec&k");
        case Decision::SendAgain:
            return ActivityDelegate::tr("&Send again");
        case Decision::Dismiss:
            return ActivityDelegate::tr("&Let it be");
        }
        return {};
    }
    QString operator()(const DecideTogether &all) const
    {
        switch (all.decision) {
        case Decision::SendUnrecorded:
            return ActivityDelegate::tr("Send %n &without a record", "people", all.changes);
        case Decision::Cancel:
            return ActivityDelegate::tr("&Cancel the rest");
        case Decision::Check:
            return ActivityDelegate::tr("Chec&k %n", "people", all.changes);
        case Decision::SendAgain:
            return ActivityDelegate::tr("&Try these again: %n", "people", all.changes);
        case Decision::Dismiss:
            return ActivityDelegate::tr("&Let %n be", "people", all.changes);
        }
        return {};
    }
    QString operator()(const ShowPeople &them) const
    {
        return them.people > 1 ? ActivityDelegate::tr("S&how %n", "people", them.people)
                               : ActivityDelegate::tr("S&how");
    }
    QString operator()(const Unfold &unfold) const
    {
        return unfold.isUnfolded ? ActivityDelegate::tr("U&nfold") : ActivityDelegate::tr("&Fold");
    }
};

} // namespace

QString actionText(const ActivityAction &action)
{
    return std::visit(Text(), action);
}

} // namespace records
