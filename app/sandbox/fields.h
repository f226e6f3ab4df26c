// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conference.h"

#include <span>
#include <variant>

namespace sandbox {

/// A parameter of UpdateParticipant: the rule it obeys, where its value is kept and how it is told.
struct Field
{
    enum class Rule {
        Flag, ///< any text, see Parameters::flag()
        FlagOffHold, ///< as Flag, and does nothing to somebody on hold
        Method, ///< GET, POST or empty, which is none
        Url,
        UrlOrSilence, ///< may be empty
        Coaching, ///< see readCoaching()
    };
    using Kept = std::variant<std::monostate, bool Participant::*, QString Participant::*>;

    QLatin1StringView name;
    Rule rule;
    /// Unset, it is checked and then forgotten: the service never tells it, and nothing sounds
    /// here.
    Kept kept = {};
    QLatin1StringView told = {}; ///< the name in the resource of what is kept
};

/// All of them, in the order in which they are checked.
std::span<const Field> fields();

} // namespace sandbox
