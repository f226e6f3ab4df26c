// SPDX-License-Identifier: Apache-2.0
#include "copiedrows.h"

#include <people/switchfields.h>

namespace table {

using people::ParticipantModel;
using people::switchOf;

QString copiedRows(const ParticipantModel &participants, const QList<int> &rows)
{
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < ParticipantModel::columns; ++column) {
            const QModelIndex index = participants.index(row, column);
            const QVariant spoken = index.data(Qt::AccessibleTextRole);
            cells += switchOf(column) ? spoken.toString() : index.data().toString();
        }
        cells.insert(1, participants.participant(row).callSid);
        const auto &caller = participants.row(row).caller;
        cells += caller ? QStringList{caller->number, caller->name} : QStringList{{}, {}};
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString copiedText(const ParticipantModel &participants, const QList<int> &rows,
                   const QModelIndex &current)
{
    return rows.size() < 2 ? current.data().toString() : copiedRows(participants, rows);
}

} // namespace table
