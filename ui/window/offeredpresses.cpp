// SPDX-License-Identifier: Apache-2.0
#include "offeredpresses.h"

#include "conferenceactions.h"
#include "participantactions.h"
#include "presspreview.h"
#include "superviseactions.h"
#include "undoactions.h"

#include <QAction>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <conferences/supervisecontrol.h>
#include <panel/groupbuttons.h>
#include <panel/participantpanel.h>
#include <people/supervision.h>

namespace window {

using people::PlannedPress;
using people::Position;
using Selection = conferences::Selection;

namespace {

/// Of the person at the desk, in the conference in front.
std::optional<PlannedPress> pressOf(const Selection &selection, const SuperviseActions &actions,
                                    Position position)
{
    const people::ParticipantModel *here = selection.conference();
    if (!here || !people::supervisionOf(*here).isThere)
        return std::nullopt;
    const QString target = position == Position::Coach ? actions.coachTarget(*here) : QString();
    if (position == Position::Coach && target.isEmpty())
        return std::nullopt;
    return people::pressOfPosition(*here, position, target);
}

std::optional<PlannedPress> pressOfCoachingCurrent(const Selection &selection)
{
    const people::ParticipantModel *here = selection.conference();
    if (!here || !people::supervisionOf(*here).isThere || selection.current().isEmpty())
        return std::nullopt;
    return people::pressOfPosition(*here, Position::Coach, selection.current());
}

template <class Group>
void offerGroup(PressPreview &preview, const Group &group, const QList<QAction *> &actions)
{
    for (const QAction *action : actions)
        preview.offer(action, [&group, action] { return group.pressOf(action); });
}

void offerPositions(PressPreview &preview, const Views &views, const SuperviseActions &actions)
{
    const auto offerOn = [&preview, &actions,
                          selection = views.selection](const conferences::ConferencePage *page) {
        for (const Position position : {Position::Listen, Position::Coach, Position::BargeIn})
            preview.offer(page->supervise()->button(position), [&actions, selection, position] {
                return pressOf(*selection, actions, position);
            });
    };
    for (const conferences::ConferencePage *page : views.tabs->pages())
        offerOn(page);
    QObject::connect(views.tabs, &conferences::ConferenceTabs::pageAdded, &preview, offerOn);
    const QList<QAction *> entries = actions.actions();
    const auto offerEntry = [&](const QAction *entry, Position position) {
        preview.offer(entry, [&actions, selection = views.selection, position] {
            return pressOf(*selection, actions, position);
        });
    };
    offerEntry(entries.at(0), Position::Listen);
    offerEntry(entries.at(2), Position::BargeIn);
    preview.offer(actions.coachCurrent(),
                  [selection = views.selection] { return pressOfCoachingCurrent(*selection); });
}

} // namespace

void offerPresses(PressPreview &preview, const Views &views, const PressGroups &groups)
{
    offerGroup(preview, groups.conference,
               groups.conference.forAll()
                   + QList{groups.conference.muteAllButSpeakers(), groups.conference.end()});
    offerGroup(preview, groups.participants, groups.participants.actions());
    offerGroup(preview, groups.undo, {groups.undo.undo(), groups.undo.redo()});
    offerPositions(preview, views, groups.supervise);
    for (const QAction *action :
         groups.participants.actions() + QList{groups.supervise.coachCurrent()}) {
        if (QWidget *button = views.panel->groupButtons()->buttonOf(action))
            preview.offer(button, preview.meaningOf(action));
    }
}

} // namespace window
