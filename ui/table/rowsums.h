// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace table {

/// What became of a filter and of an order since they were asked for.
struct RowSums
{
    int people = 0; ///< all who have not left
    int shown = 0; ///< of those; where those who left are asked for, with them
    int strayed = 0; ///< are shown, and fit no more
    int fitting = 0; ///< fit now, and are not shown
    int rows = 0; ///< that are shown, whoever is in them
    bool isSorted = true; ///< nobody would move if it was sorted again

    friend bool operator==(const RowSums &, const RowSums &) = default;
};

} // namespace table
