// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

namespace people {

/// What a cell of \p model says in a role: the words, tips and values of its data().
/// \pre index is a cell of \p model.
QVariant cellData(const ParticipantModel &model, const QModelIndex &index, int role);

/// Those of a name's cell that say more than the name.
inline const QList<int> rolesAboutName{
    ParticipantModel::CallerRole, ParticipantModel::CoachRole,   ParticipantModel::CoachedRole,
    ParticipantModel::DetailRole, ParticipantModel::SpeakerRole, Qt::ToolTipRole,
    Qt::AccessibleTextRole,       Qt::AccessibleDescriptionRole};

/// The title of a column.
QString columnTitle(int column);

/// What the four switches of \p row, which need not be one of \p model yet, show in it.
std::array<SwitchState, allSwitches.size()> switchesOf(const ParticipantModel &model,
                                                       const ParticipantRow &row);

} // namespace people
