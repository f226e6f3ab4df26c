// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <panel/participantdrafts.h>
#include <people/participantmodel.h>

namespace panel {

/// The words of the panel's sections, in the order of allAudio.
std::array<AudioSection::Words, allAudio.size()> sectionWords();

/// Why the one with this Call SID cannot be acted on, in a few words; empty: they can. \p model may
/// be nullptr.
QString unavailabilityOf(const people::ParticipantModel *model, const QString &callSid);

} // namespace panel
