// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/plannedpress.h>

#include <functional>
#include <optional>

namespace hearing {

/// Something that can be pressed, and what a press on it would send.
struct Preview
{
    QString button; ///< the word on it, or the verb of a switch
    QString name = {}; ///< whose switch it is, to be shown; empty: it is no switch
    std::optional<people::PlannedPress> press = {}; ///< nothing: see `sentence`
    QString sentence = {}; ///< what comes of it where nothing is sent at once
};

/// Asked each time that something is another way; nothing: it cannot be pressed now.
using AskPreview = std::function<std::optional<Preview>()>;

} // namespace hearing
