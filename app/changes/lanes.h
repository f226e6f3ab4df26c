// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/extent.h>
#include <twilio/participantaddress.h>

#include <QHash>
#include <QSet>
#include <QUuid>
#include <deque>
#include <optional>
#include <vector>

namespace changes {

/// The order of changes: one lane for each participant, its changes one after another, and the
/// lanes whose first change may go, in the order in which they became ready. A lane that holds what
/// was pressed by itself goes before those that hold only parts of a bulk.
class Lanes
{
public:
    using Key = twilio::ParticipantAddress;

    /// Puts \p id last in its lane. The lane stands still until it is released.
    void add(const Key &key, const QUuid &id, Extent extent);
    /// Puts \p id right before \p other, or first where that has left the lane.
    void addBefore(const Key &key, const QUuid &id, Extent extent, const QUuid &other);
    /// \p id may be sent as soon as it is the first of its lane.
    void release(const Key &key, const QUuid &id);
    bool isReleased(const Key &key, const QUuid &id) const;
    /// The first change of the next ready lane, which is busy from now on. \param upTo Single: not
    /// of one that holds only parts of a bulk.
    std::optional<QUuid> takeNext(Extent upTo);
    /// The first change of the lane may be taken once more.
    void offerAgain(const Key &key);
    /// \p id is over; the lane goes on with the one behind it.
    void remove(const Key &key, const QUuid &id);

    /// Everything, lane by lane, each in its order.
    std::vector<QUuid> all() const;
    /// All of a lane in their order, the one that was taken included.
    std::vector<QUuid> lane(const Key &key) const;

private:
    struct Lane
    {
        std::vector<QUuid> ids;
        QSet<QUuid> released;
        QSet<QUuid> singles;
        std::optional<QUuid> taken; ///< the lane waits for it
        bool isReady = false;

        Extent extent() const { return singles.isEmpty() ? Extent::Bulk : Extent::Single; }
    };
    using Ready = std::deque<Key>;

    void offer(const Key &key);
    void setSingle(const Key &key, Lane &lane, const QUuid &id, bool isSingle);
    Ready &readyWith(const Lane &lane);
    std::optional<QUuid> takeFrom(Ready &ready);

    QHash<Key, Lane> m_lanes;
    // A lane that is ready stands in the one of its extent; where that has become another one, in
    // the former too, where it is passed over.
    Ready m_readySingles;
    Ready m_readyBulk;
};

} // namespace changes
