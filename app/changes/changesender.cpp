// SPDX-License-Identifier: Apache-2.0
#include "changesender.h"

namespace changes {

namespace {

template <class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

ChangeSender::ChangeSender(twilio::ConferenceService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_parallelism(twilio::ConferenceService::mostChangesInFlight)
{
}

void ChangeSender::send(const Change &change, const std::function<void(const Answer &)> &take)
{
    Q_ASSERT(!isFull());
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
            [&](const EndConference &) { follow(m_service.endConference(conferenceSid), take); },
        },
        change.operation);
}

template <class T>
void ChangeSender::follow(twilio::ReplyOf<T> *reply,
                          const std::function<void(const Answer &)> &take)
{
    connect(reply, &twilio::Reply::finished, this, [this, reply, take] {
        --m_inFlight;
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
