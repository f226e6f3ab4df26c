// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views.h"

namespace window {

class ConferenceActions;
class ParticipantActions;
class PressPreview;
class SuperviseActions;
class UndoActions;

/// What can be pressed on the desk beside the switches of the table.
struct PressGroups
{
    const ConferenceActions &conference;
    const ParticipantActions &participants;
    const SuperviseActions &supervise;
    const UndoActions &undo;
};

/// Tells \p preview what each of them means, in menus, in the tool bar, in the panel and in the
/// header of each conference. The groups outlive it.
void offerPresses(PressPreview &preview, const Views &views, const PressGroups &groups);

} // namespace window
