// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace changes {

/// How many changes one press made.
enum class Extent {
    Single, ///< it goes before what was pressed for several
    Bulk, ///< one of several
};

constexpr Extent extentOf(qsizetype changes)
{
    return changes > 1 ? Extent::Bulk : Extent::Single;
}

} // namespace changes
