// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <panel/participantdrafts.h>

namespace panel {

/// The words of the panel's sections, in the order of allAudio.
std::array<AudioSection::Words, allAudio.size()> sectionWords();

} // namespace panel
