// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <conferences/onairlabel.h>
#include <conferences/supervisecontrol.h>
#include <people/supervision.h>
#include <words/supervisewords.h>

namespace window {

/// How loud it is said who hears the person at the desk. \pre supervision.isThere.
conferences::OnAirLabel::Tone toneOf(const people::Supervision &supervision);

/// What is said of who hears them in the conference of \p model.
words::OnAir onAirOf(const people::ParticipantModel &model, const people::Supervision &supervision);

/// What the header of that conference shows, but for who they are. \p target: the Call SID of whom
/// Coach means; may be empty.
conferences::DeskFacts deskFactsOf(const people::ParticipantModel &model,
                                   const people::Supervision &supervision, const QString &target);

} // namespace window
