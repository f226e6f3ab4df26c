// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/extent.h>
#include <history/entry.h>

#include <QUuid>

namespace changes {

/// Who wanted a change.
using Origin = history::Intent::Origin;

/// What made a change, alone or with others.
struct Press
{
    Extent extent = Extent::Single;
    QUuid id = {}; ///< the same for all that it made; null: it made one change
    Origin origin = Origin::Person;
    QUuid repeated = {}; ///< the change that the one it made repeats; null: none
};

/// One of a person for so many changes, with an id of its own where they are several.
inline Press pressFor(qsizetype changes, Origin origin = Origin::Person)
{
    return {.extent = extentOf(changes),
            .id = changes > 1 ? QUuid::createUuid() : QUuid(),
            .origin = origin};
}

} // namespace changes
