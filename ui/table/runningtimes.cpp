// SPDX-License-Identifier: Apache-2.0
#include "runningtimes.h"

#include "participanttable.h"

#include <QHeaderView>
#include <controls/seenseconds.h>

namespace table {

using people::ParticipantModel;

RunningTimes::RunningTimes(ParticipantTable *table)
    : QObject(table)
    , m_table(table)
{
    connect(new controls::SeenSeconds(table), &controls::SeenSeconds::passed, this,
            &RunningTimes::tick);
}

void RunningTimes::tick()
{
    const ParticipantModel *people = m_table->participants();
    if (!people || people->hasEnded())
        return;
    const QHeaderView &header = *m_table->verticalHeader();
    const int first = std::max(header.visualIndexAt(0), 0);
    int last = header.visualIndexAt(m_table->viewport()->height() - 1);
    if (last < 0)
        last = people->rowCount() - 1;
    for (int place = first; place <= last; ++place) {
        const int row = header.logicalIndex(place);
        if (header.isSectionHidden(row))
            continue;
        if (people->row(row).held)
            m_table->update(people->index(row, ParticipantModel::HoldColumn));
        const QModelIndex status = people->index(row, ParticipantModel::StatusColumn);
        if (status.data(ParticipantModel::SinceRole).toDateTime().isValid())
            m_table->update(status);
    }
}

} // namespace table
