// SPDX-License-Identifier: Apache-2.0
#include "participantheader.h"

#include <people/participantmodel.h>

namespace table {

using people::ParticipantModel;

ParticipantHeader::ParticipantHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
}

void ParticipantHeader::sizeSections()
{
    constexpr int statusWidth = 108;
    constexpr int switchWidth = 116;
    constexpr int endsWidth = 128;
    Q_ASSERT(model());
    setSectionResizeMode(ParticipantModel::NameColumn, QHeaderView::Stretch);
    resizeSection(ParticipantModel::StatusColumn, statusWidth);
    resizeSection(ParticipantModel::MutedColumn, switchWidth);
    resizeSection(ParticipantModel::HoldColumn, switchWidth);
    resizeSection(ParticipantModel::CoachingColumn, switchWidth);
    resizeSection(ParticipantModel::EndsColumn, endsWidth);
}

} // namespace table
