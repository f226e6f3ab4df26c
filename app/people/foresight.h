// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/plannedpress.h>

#include <vector>

namespace people {

/// What a press would change in who hears whom. All that is on its way is taken to arrive first:
/// see expected().
struct Foresight
{
    QString sentence; ///< what will be; one sentence or a few, each whole
    bool opensEars = false; ///< somebody will hear somebody whom they do not hear now
};

/// \p press is made of participants of \p model. The cost grows with the people, and not with
/// their pairs.
Foresight foresee(const ParticipantModel &model, const PlannedPress &press);

/// Those at \p rows as the service will tell them once \p press is done; of an empty press once
/// all that is on its way has arrived. Whoever is removed by it is connected no more.
std::vector<twilio::Participant> peopleAfter(const ParticipantModel &model, const QList<int> &rows,
                                             const PlannedPress &press);

} // namespace people
