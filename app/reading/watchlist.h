// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/instant.h>
#include <twilio/listing.h>
#include <twilio/participant.h>

#include <QStringList>
#include <vector>

namespace reading {

using ParticipantListing = twilio::Listing<twilio::Participant>;

/// The conferences that are polled, the one that is looked at first, and what was told last of the
/// participants of each.
class WatchList
{
public:
    struct Conference
    {
        QString sid;
        ParticipantListing told = {}; ///< nothing: nothing yet
        bool isToldAnew = false; ///< the next time, even when it is what was told last
        bool isResting = false; ///< it is not asked for until it is woken
        twilio::Instant wantedAt = twilio::Instant::clock::now(); ///< the last time
    };

    /// These from now on; of those that stay, what was told stays. \return one of them is new, or
    /// has become the first.
    bool set(const QStringList &conferenceSids);
    /// Null when it is not watched. Valid until the next set().
    Conference *find(const QString &conferenceSid);
    /// It has ended. \return it was watched, and not at rest.
    bool rest(const QString &conferenceSid);
    /// It is wanted now: if it was at rest, it is as new.
    void want(const QString &conferenceSid);
    void wantAll();
    bool isResting(const QString &conferenceSid);
    void tellAnew();
    /// The SIDs of the first and of those of which nothing was told yet; or of all. Without those
    /// at rest.
    QStringList due(bool isAll) const;
    size_t size() const { return m_conferences.size(); }

private:
    std::vector<Conference> m_conferences;
};

} // namespace reading
