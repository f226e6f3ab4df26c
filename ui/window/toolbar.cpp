// SPDX-License-Identifier: Apache-2.0
#include "toolbar.h"

#include "conferenceactions.h"
#include "connectionbadge.h"
#include "steadytoolbutton.h"
#include "troublebutton.h"
#include "undoactions.h"

namespace window {

using namespace Qt::Literals::StringLiterals;

ToolBar::ToolBar(const ConferenceActions &conference, const UndoActions &undo,
                 ConnectionBadge *badge, QWidget *parent)
    : QToolBar(tr("Conference"), parent)
{
    constexpr int apart = 8;
    setObjectName(u"toolbar"_s);
    setMovable(false);
    addAction(conference.muteAllButSpeakers());
    // Mute all is in the menu alone: it mutes speakers too.
    addActions(conference.forAll().mid(1));
    // Whoever is called in is not among them yet.
    insertSeparator(conference.forAll().last());
    addSeparator();
    addWidget(new SteadyToolButton(undo.undo(), tr("Undo: Mute somebody"), tr("Undo")));
    addAction(undo.redo());
    auto *spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spring);
    badge->setContentsMargins(apart, 0, apart, 0);
    addWidget(badge);
    addWidget(new TroubleButton(conference.end()));
}

} // namespace window
