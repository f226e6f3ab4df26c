// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <changes/parallelism.h>

#include <QObject>
#include <functional>

namespace changes {

/// Sends operations to the service, as many at once as it takes now, and a few more of those that
/// were pressed by themselves: a bulk never holds all the places. What hangs does not hold one for
/// long.
///
/// Lives in the thread of the service.
class ChangeSender : public QObject
{
    Q_OBJECT

public:
    /// What the service reports when it has done as it was asked: the participant or the conference
    /// as it is afterwards, or the address of who was removed.
    using Report
        = std::variant<twilio::Participant, twilio::ParticipantAddress, twilio::Conference>;

    struct Answer
    {
        QString requestId; ///< Twilio-Request-Id; empty when no answer came
        twilio::Result<Report> result;
    };

    /// \p service is not owned and outlives this.
    explicit ChangeSender(twilio::ConferenceService &service, QObject *parent = nullptr);

    /// One more of this extent may be in flight.
    bool hasRoomFor(Extent extent) const;
    /// What there is room for, as far as there is any.
    Extent room() const { return hasRoomFor(Extent::Bulk) ? Extent::Bulk : Extent::Single; }
    /// A bulk has no room, and would have some if the service had not throttled.
    bool isHeldBack() const;
    /// As many as ever may be in flight again.
    void forgetThrottling() { m_parallelism = Parallelism(m_parallelism.most()); }
    /// Sends the operation of \p change once. \p take hears the answer, once and never inside this
    /// call, unless this is destroyed before. \pre hasRoomFor(Extent::Single).
    void send(const Change &change, const std::function<void(const Answer &)> &take);

signals:
    /// What is in flight has been so for long, and counts no more. Never inside a call.
    void roomMade();

private:
    template <class T>
    void follow(twilio::ReplyOf<T> *reply, const std::function<void(const Answer &)> &take);

    twilio::ConferenceService &m_service;
    Parallelism m_parallelism; ///< of a bulk
    int m_inFlight = 0;
    int m_hanging = 0; ///< of these
};

} // namespace changes
