// SPDX-License-Identifier: Apache-2.0
#include "undolist.h"

#include <algorithm>
#include <people/expectation.h>
#include <people/participantcommands.h>
#include <words/isolation.h>

namespace conferences {

using people::ParticipantModel;
using people::UndoableChange;

namespace {

QString titleOf(const people::UndoableChanges &press)
{
    const QString &title = press.first().title;
    return press.size() == 1
        ? title
        : UndoList::tr("%1 and %n more", nullptr, static_cast<int>(press.size()) - 1).arg(title);
}

/// What the press did, where that is to throw one switch one way for each of several.
QString briefOf(const people::UndoableChanges &press)
{
    std::optional<std::pair<people::Switch, bool>> thrown;
    for (const people::Switch which : people::allSwitches) {
        if (const auto on = people::intentOf(press.first().what.update, which)) {
            if (thrown)
                return titleOf(press);
            thrown = std::pair(which, *on);
        }
    }
    if (press.size() == 1 || !thrown)
        return titleOf(press);
    return UndoList::tr("%1 %2", "what was done, to how many")
        .arg(people::verbOf(thrown->first, thrown->second), QString::number(press.size()));
}

} // namespace

UndoList::UndoList(people::ParticipantCommands &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
}

void UndoList::setModel(const ParticipantModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &ParticipantModel::left, this, &UndoList::changed);
        connect(model, &ParticipantModel::loaded, this, &UndoList::changed);
        connect(model, &QAbstractItemModel::rowsInserted, this, &UndoList::changed);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &UndoList::changed);
        connect(model, &ParticipantModel::ended, this, &UndoList::changed);
        connect(model, &ParticipantModel::revived, this, &UndoList::changed);
    }
    emit changed();
}

void UndoList::push(const people::UndoableChanges &changes)
{
    Q_ASSERT(!changes.isEmpty());
    m_undone.clear();
    m_done.push_back(changes);
    if (m_done.size() > most)
        m_done.erase(m_done.begin());
    emit changed();
}

void UndoList::forget(const QUuid &change)
{
    for (std::vector<Press> *presses : {&m_done, &m_undone}) {
        for (Press &press : *presses)
            press.removeIf([&](const UndoableChange &one) { return one.change == change; });
        std::erase_if(*presses, [](const Press &press) { return press.isEmpty(); });
    }
    emit changed();
}

bool UndoList::isHere(const UndoableChange &change) const
{
    const auto isPresent = [this](const QString &callSid) {
        const int row = m_model ? m_model->rowOf(callSid) : -1;
        return row >= 0 && !m_model->hasLeft(row);
    };
    const auto &target = change.inverse.update.callSidToCoach;
    return isPresent(change.callSid) && (!target || isPresent(*target));
}

UndoList::Press UndoList::onlyWhoIsHere(const Press &press) const
{
    Press here;
    std::ranges::copy_if(press, std::back_inserter(here),
                         [this](const UndoableChange &change) { return isHere(change); });
    return here;
}

QString UndoList::whyNot(const Press &press) const
{
    if (press.first().isAnnouncement)
        return tr("Announcement cannot be taken back");
    if (!people::canBeTakenBack(press))
        return tr("“%1” cannot be taken back").arg(titleOf(press));
    if (!m_model || m_model->isLoading())
        return tr("The conference is being loaded");
    if (m_model->hasEnded())
        return tr("The conference has ended");
    if (std::ranges::any_of(press, [this](const auto &change) { return isHere(change); }))
        return {};
    if (press.size() > 1)
        return tr("All %n people have left", nullptr, static_cast<int>(press.size()));
    // Of a coaching it may be the one who was coached.
    const auto &target = press.first().inverse.update.callSidToCoach;
    const int row = m_model->rowOf(press.first().callSid);
    const bool isCoachHere = row >= 0 && !m_model->hasLeft(row);
    return tr("%1 has left")
        .arg(words::isolated(isCoachHere && target ? press.first().inverse.whom
                                                   : press.first().who));
}

UndoList::Step UndoList::stepFor(const Press &press, bool isBack) const
{
    Step step{.title = titleOf(press),
              .brief = briefOf(press),
              .whyNot = whyNot(press),
              .change = press.last().change,
              .people = static_cast<int>(press.size())};
    if (!step.isPossible())
        return step;
    for (const UndoableChange &change : press) {
        if (isHere(change))
            step.opens += people::opening(*m_model, {m_model->rowOf(change.callSid)},
                                          isBack ? change.inverse.update : change.what.update);
    }
    return step;
}

UndoList::Step UndoList::nextUndo() const
{
    return m_done.empty() ? Step() : stepFor(m_done.back(), true);
}

UndoList::Step UndoList::nextRedo() const
{
    return m_undone.empty() ? Step() : stepFor(m_undone.back(), false);
}

people::PlannedPress UndoList::pressOfUndo() const
{
    return m_done.empty() ? people::PlannedPress()
                          : people::pressOfTakingBack(onlyWhoIsHere(m_done.back()));
}

people::PlannedPress UndoList::pressOfRedo() const
{
    return m_undone.empty() ? people::PlannedPress()
                            : people::pressOfMakingAgain(onlyWhoIsHere(m_undone.back()));
}

void UndoList::undo()
{
    Q_ASSERT(nextUndo().isPossible());
    const Press press = m_done.back();
    m_done.pop_back();
    m_undone.push_back(press);
    m_commands.takeBack(onlyWhoIsHere(press));
    emit changed();
}

void UndoList::redo()
{
    Q_ASSERT(nextRedo().isPossible());
    const Press press = m_undone.back();
    m_undone.pop_back();
    m_done.push_back(press);
    m_commands.makeAgain(onlyWhoIsHere(press));
    emit changed();
}

void UndoList::letGoOfWhoLeft()
{
    const bool isOfWhoLeft = !m_done.empty() && people::canBeTakenBack(m_done.back()) && m_model
        && !m_model->isLoading() && onlyWhoIsHere(m_done.back()).isEmpty();
    if (!isOfWhoLeft)
        return;
    m_done.pop_back();
    emit changed();
}

} // namespace conferences
