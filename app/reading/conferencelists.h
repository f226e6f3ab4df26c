// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conferenceservice.h>

#include <QObject>
#include <functional>

namespace reading {

using ConferenceListing = twilio::Listing<twilio::Conference>;

/// Reads the conferences that are in progress and those that wait to begin, which the service lists
/// apart: who is alone in a room, or waits for its moderator, is in one that is `init`.
///
/// Lives in the thread of the service.
class ConferenceLists
{
public:
    struct Taken
    {
        /// Each answer, before the two below.
        std::function<void(const twilio::ReplyOf<ConferenceListing> &reply)> each;
        /// Once, one or the other.
        std::function<void(const ConferenceListing &both)> done;
        std::function<void(const twilio::Error &error)> failed;
    };
    /// \p taken hears of it, never inside this call, and not after \p context or the service is
    /// destroyed. This outlives both.
    void read(twilio::ConferenceService &service, QObject *context, const Taken &taken);
    /// As they were read last: first those in progress.
    const ConferenceListing &both() const { return m_both; }

private:
    void readInProgress(twilio::ConferenceService &service, QObject *context, const Taken &taken);
    void merge();

    ConferenceListing m_waiting;
    ConferenceListing m_inProgress;
    ConferenceListing m_both;
};

} // namespace reading
