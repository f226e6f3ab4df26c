// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

namespace people {

/// What a cell of \p model says in a role: the words, tips and values of its data().
/// \pre index is a cell of \p model.
QVariant cellData(const ParticipantModel &model, const QModelIndex &index, int role);

/// The title of a column.
QString columnTitle(int column);

} // namespace people
