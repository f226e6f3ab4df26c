// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <settings/change.h>
#include <settings/trouble.h>

namespace settings {

/// What came of one look at the file.
struct Outcome
{
    /// Nothing: it could not be read, or not be written. The changes are still to be made then.
    std::optional<QHash<QString, QVariant>> values = {};
    std::optional<Trouble> trouble = {};
};

/// Makes \p changes in \p file, beside those that other programs make, and reads it. Waits for the
/// disk, and for a lock that another program holds.
///
/// What is no file of settings is neither waited for nor touched. The file can be read by its owner
/// alone afterwards, and its folder entered.
Outcome exchange(const QString &file, const Changes &changes);

} // namespace settings
