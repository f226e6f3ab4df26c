// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/sighting.h>

#include <vector>

namespace history {

/// What is handed to the journal in one turn of the event loop.
struct JournalBatch
{
    std::vector<Intent> intents;
    std::vector<Sending> sendings;
    std::vector<Outcome> outcomes;
    std::vector<Sighting> sightings;
    std::vector<Naming> namings;
    quint64 number = 0; ///< counts up from one, in the order of the turns

    bool isEmpty() const
    {
        return intents.empty() && sendings.empty() && outcomes.empty() && sightings.empty()
            && namings.empty();
    }
};

} // namespace history
