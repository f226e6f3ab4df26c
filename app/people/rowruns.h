// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <map>

namespace people {

/// Rows that follow one another: what a view is told of them in one signal.
struct RowRun
{
    int first = 0;
    int last = 0;

    int size() const { return last - first + 1; }

    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// The fewest runs that hold each of \p rows and no other, the first ones first. \p rows may come
/// in any order, and more than once.
QList<RowRun> runsOf(QList<int> rows);

/// Cells of a model that have changed, until its views are told.
class ChangedCells
{
public:
    void add(int row, int column) { m_rows[column] += row; }
    /// Of any column; a row may be in it twice.
    QList<int> rows() const;
    /// Hands them over, by column, and forgets them.
    std::map<int, QList<RowRun>> take();

private:
    std::map<int, QList<int>> m_rows; ///< by column
};

} // namespace people
