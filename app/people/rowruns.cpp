// SPDX-License-Identifier: Apache-2.0
#include "rowruns.h"

#include <algorithm>
#include <utility>

namespace people {

QList<RowRun> runsOf(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    QList<RowRun> runs;
    for (const int row : std::as_const(rows)) {
        if (runs.isEmpty() || row > runs.constLast().last + 1)
            runs.append({row, row});
        else
            runs.last().last = row;
    }
    return runs;
}

QList<int> ChangedCells::rows() const
{
    QList<int> all;
    for (const auto &[column, rows] : m_rows)
        all += rows;
    return all;
}

std::map<int, QList<RowRun>> ChangedCells::take()
{
    std::map<int, QList<RowRun>> runs;
    for (const auto &[column, rows] : std::exchange(m_rows, {}))
        runs.emplace(column, runsOf(rows));
    return runs;
}

} // namespace people
