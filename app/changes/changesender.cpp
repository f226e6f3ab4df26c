// SPDX-License-Identifier: Apache-2.0
#include "changesender.h"

#include <QTimer>
#include <memory>

namespace changes {

namespace {

template <class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// A bulk of 250 is done in eleven rounds, and not in twelve as with two places fewer.
constexpr int mostOfABulk = 24;
/// Places that a bulk does not take.
constexpr int keptForSingles = twilio::ConferenceService::mostChangesInFlight - mostOfABulk;
static_assert(keptForSingles > 0);
/// The service answers in a fraction of it. What takes longer says nothing of how many it takes at
/// once, and what waits is not to wait for it.
constexpr std::chrono::seconds hangsAfter{2};

} // namespace

ChangeSender::ChangeSender(twilio::ConferenceService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_parallelism(mostOfABulk)
{
}

bool ChangeSender::hasRoomFor(Extent extent) const
{
    const int kept = extent == Extent::Single ? keptForSingles : 0;
    return m_inFlight < mostOfABulk + kept && m_inFlight - m_hanging < m_parallelism.limit() + kept;
}

bool ChangeSender::isHeldBack() const
{
    return m_inFlight < m_parallelism.most() && !hasRoomFor(Extent::Bulk);
}

void ChangeSender::send(const Change &change, const std::function<void(const Answer &)> &take)
{
    Q_ASSERT(hasRoomFor(Extent::Single));
    ++m_inFlight;
    const twilio::ParticipantAddress &address = change.address;
    const QString &conferenceSid = address.conferenceSid();
    std::visit(
        Overloaded{
            [&](const UpdateParticipant &one) {
                follow(m_service.updateParticipant(address, one.update), take);
            },
            [&](const RemoveParticipant &) { follow(m_service.removeParticipant(address), take); },
            [&](const AnnounceToConference &all) {
                follow(m_service.announceToConference(conferenceSid, all.announcement), take);
            },
            [&](const DialIn &one) {
                follow(m_service.createParticipant(conferenceSid, one.participant), take);
            },
            [&](const EndConference &) { follow(m_service.endConference(conferenceSid), take); },
        },
        change.operation);
}

template <class T>
void ChangeSender::follow(twilio::ReplyOf<T> *reply,
                          const std::function<void(const Answer &)> &take)
{
    const auto holdsAPlace = std::make_shared<bool>(true);
    QTimer::singleShot(hangsAfter, this, [this, holdsAPlace] {
        if (!std::exchange(*holdsAPlace, false))
            return;
        ++m_hanging;
        emit roomMade();
    });
    connect(reply, &twilio::Reply::finished, this, [this, reply, take, holdsAPlace] {
        --m_inFlight;
        if (!std::exchange(*holdsAPlace, false))
            --m_hanging;
        const twilio::Result<T> &result = reply->result();
        if (result)
            m_parallelism.succeeded();
        else if (twilio::isThrottled(result.error()))
            m_parallelism.throttled();
        take({.requestId = reply->requestId(),
              .result = result.map([](const T &told) { return Report(told); })});
    });
}

} // namespace changes
