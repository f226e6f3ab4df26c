// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace words {

/// What there is to tell of several people at once, as the service says it last.
struct GroupFacts
{
    int people = 0; ///< who have not left
    int connected = 0; ///< of these; all that follows is of the connected
    int muted = 0;
    int held = 0;
    int coaching = 0;
    int ending = 0; ///< the conference ends when one of them leaves
    int speakers = 0;
    int notSettled = 0; ///< of whom a switch was refused, failed, not applied or is unknown
};

/// "3 muted, 4 not", or what they share: "all muted", "nobody muted". Empty: nobody is connected.
QString mutedAmong(const GroupFacts &facts);
/// The same of the other switches, and what else is to be known of them: "3 on hold, 4 not · 1
/// speaker · all connected".
QString othersAmong(const GroupFacts &facts);

} // namespace words
