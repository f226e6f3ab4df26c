// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>
#include <words/groupwords.h>

namespace panel {

/// The names of these participants in the table; their Call SIDs where \p model is nullptr.
QStringList namesOf(const people::ParticipantModel *model, const QStringList &callSids);

/// What there is to tell of these participants together.
words::GroupFacts factsOf(const people::ParticipantModel *model, const QStringList &callSids);

} // namespace panel
