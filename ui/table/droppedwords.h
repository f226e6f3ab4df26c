// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

/// What is said of a press in the table that comes to nothing.
namespace table {

/// The switch at \p index is so already, or cannot be switched.
QString unheededSentence(const people::ParticipantModel &participants, const QModelIndex &index);
/// Somebody else has switched it a moment ago.
QString switchedElsewhereSentence(const QModelIndex &index);
/// Its row is not shown.
QString hiddenSentence(const QModelIndex &index);
/// The rows have moved under the pointer, before the button went down or until it came up.
QString movedSentence();

} // namespace table
