// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariant>
#include <optional>
#include <vector>

namespace settings {

/// What is to become of one setting.
struct Change
{
    QString key = {};
    /// Nothing: it goes, and all that is kept below it.
    std::optional<QVariant> value = {};
    /// Made before the file was read. A list is then put in front of the one that is in the file,
    /// and takes nothing from it.
    bool isBlind = false;

    friend bool operator==(const Change &, const Change &) = default;
};

using Changes = std::vector<Change>;

} // namespace settings
