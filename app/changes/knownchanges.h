// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <changes/lanes.h>

#include <deque>
#include <map>
#include <vector>

namespace changes {

/// The changes that are kept, all that are not settled or not decided on and the newest of the
/// others, and the order in which they go.
///
/// A reference to a change stays valid until forgetOldest(), which is the only way for one to go.
class KnownChanges
{
public:
    static constexpr size_t mostSettled = 1000;

    /// Unless it is settled, it stands last in its lane until released; or right before \p next of
    /// the same lane, or first where that is settled.
    /// \pre No change of its id is known.
    Change &add(Change change, const Change *next = nullptr);
    /// Null when it is not known, or not any more.
    Change *find(const QUuid &id);
    const Change *find(const QUuid &id) const;
    /// A change that becomes Unknown is to be decided on; in any other state there is nothing to
    /// decide. One that is settled leaves its lane to the one behind it.
    /// \pre \p change is one of these.
    void setState(Change &change, Change::State state);
    /// The operator has decided on it. \pre \p change is one of these.
    void setDecided(Change &change);
    /// Forgets what is settled and decided on beyond the newest mostSettled.
    void forgetOldest();

    /// It may go as soon as it is the first of its lane. One that is not known or settled stays.
    void release(const QUuid &id);
    /// It was released, or need not be any more.
    bool isReleased(const Change &change) const;
    /// \p newer is sent now: what changes of the same participant that are to be decided on asked
    /// for is not to be seen any more where it sets the same, see Change::overtaken.
    void overtakeBy(const Change &newer);
    /// The next change that may go; its lane waits for it from now on. Null when there is none.
    /// \param upTo Single: only where something stands that was pressed by itself, or that which
    /// it waits for.
    Change *takeNext(Extent upTo = Extent::Bulk);
    /// Its lane may be taken from once more.
    void offerAgain(const Change &change) { m_lanes.offerAgain(change.lane()); }

    /// Lane by lane, each in its order.
    std::vector<Change *> unsettled();
    std::vector<Change *> unsettled(Change::State state);
    /// Updates that wait in the lane of \p newer before it, with no verbatim one between.
    std::vector<Change *> unsentBefore(const Change &newer);
    /// Updates that wait in the lane of \p older behind it, with no verbatim one between.
    std::vector<Change *> unsentBehind(const Change &older);
    /// The updates of a lane that are not settled, in their order.
    std::vector<const Change *> unsettledUpdates(const twilio::ParticipantAddress &lane) const;
    /// Those of a conference that are not settled or not decided on, in the order of the presses.
    std::vector<Change> open(const QString &conferenceSid) const;

    /// Changes that are not settled.
    int pending() const { return m_pending; }
    /// Changes whose outcome is unknown and that nobody has decided on.
    int undecided() const { return static_cast<int>(m_undecidedIn.size()); }

private:
    void overtake(Change &older, const Change &newer);
    void overtakeInItsLane(Change &adopted);
    void keep(const Change &change);
    std::vector<Change *> unsent(const std::vector<QUuid> &ids);

    std::map<QUuid, Change> m_changes;
    std::deque<QUuid> m_settled; ///< and decided on; the newest last
    Lanes m_lanes;
    QMultiHash<twilio::ParticipantAddress, QUuid> m_undecidedIn; ///< by lane
    int m_pending = 0;
};

} // namespace changes
