// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace settings {

/// What is wrong with the file of the settings.
struct Trouble
{
    enum class Kind {
        NoFile, ///< a folder, a pipe, a device: left alone
        Unreadable, ///< left alone
        TooLarge, ///< no settings of ours: left alone
        Damaged, ///< put aside; what could be read of it was written anew
        Slow, ///< neither read nor written yet
        Unwritable ///< read, and not written
    };

    Kind kind = Kind::Unreadable;
    QString file = {};
    QString keptAs = {}; ///< of one that is damaged

    friend bool operator==(const Trouble &, const Trouble &) = default;
};

} // namespace settings
