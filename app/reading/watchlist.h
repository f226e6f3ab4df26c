// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    };

    /// These from now on; of those that stay, what was told stays. \return one of them is new, or
    /// has become the first.
    bool set(const QStringList &conferenceSids);
    /// Null when it is not watched. Valid until the next set() or remove().
    Conference *find(const QString &conferenceSid);
    /// \return it was watched.
    bool remove(const QString &conferenceSid);
    void tellAnew();
    /// The SIDs of the first and of those of which nothing was told yet; or of all.
    QStringList due(bool isAll) const;
    size_t size() const { return m_conferences.size(); }

private:
    std::vector<Conference> m_conferences;
};

} // namespace reading
