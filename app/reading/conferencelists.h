// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conferenceservice.h>

#include <QObject>
#include <functional>
#include <vector>

namespace reading {

using ConferenceListing = twilio::Listing<twilio::Conference>;

/// Reads the conferences that are in progress and those that wait to begin, which the service lists
/// apart: who is alone in a room, or waits for its moderator, is in one that is `init`. Where there
/// are more than are told at once, the one that is wanted is looked for by its name and its SID.
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
    /// This one is to be among them, by its SID or name; empty: none. \return what was read last
    /// may have it, and does not show it.
    bool want(const QString &sidOrName);
    /// Among those that were read last, as one that has not ended.
    bool isListed(const QString &conferenceSid) const;

private:
    void readInProgress(twilio::ConferenceService &service, QObject *context, const Taken &taken);
    void readNamed(twilio::ConferenceService &service, QObject *context, const Taken &taken,
                   const QString &status);
    void readWithSid(twilio::ConferenceService &service, QObject *context, const Taken &taken);
    void end(const Taken &taken);
    bool lacksTheWanted() const;
    void merge();

    ConferenceListing m_waiting;
    ConferenceListing m_inProgress;
    ConferenceListing m_both;
    QString m_wanted;
    std::vector<twilio::Conference> m_found; ///< the wanted one, where the lists lack it
};

} // namespace reading
