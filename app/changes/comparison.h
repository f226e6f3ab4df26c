// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/newparticipant.h>
#include <twilio/participant.h>
#include <twilio/participantupdate.h>

#include <QString>
#include <vector>

namespace changes {

/// A value that was sent and came back as another.
struct Difference
{
    QLatin1StringView field; ///< the API's name
    QString sent;
    QString told; ///< what the service says; empty when it says nothing

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Each value in \p sent that the service reports back (see UpdateField::report), where \p told has
/// another, in the order of the fields. What it never reports is not compared. CallSidToCoach alone
/// is compared as Coaching=true too, which it implies; after Coaching=false nothing is expected of
/// call_sid_to_coach, since the service does not document it.
std::vector<Difference> compare(const twilio::ParticipantUpdate &sent,
                                const twilio::Participant &told);

/// The same of somebody who is called into a conference: their label, and what an update of them
/// would be compared by.
std::vector<Difference> compare(const twilio::NewParticipant &sent,
                                const twilio::Participant &told);

/// The part of an update that the service never reports back: BeepOnExit, the URLs and the methods.
twilio::ParticipantUpdate neverReported(const twilio::ParticipantUpdate &update);

} // namespace changes
