// SPDX-License-Identifier: Apache-2.0
#include "reply.h"

#include "attempt.h"

namespace twilio {

Reply::Reply(QObject *parent)
    : QObject(parent)
    , m_askedAt(Instant::clock::now())
{
}

Reply::~Reply() = default;

void Reply::abort()
{
    if (m_attempt)
        m_attempt->abort();
}

void Reply::follow(Attempt *attempt, const std::function<void(const Arrival &)> &arrived)
{
    m_attempt = attempt;
    connect(attempt, &Attempt::finished, this, [this, attempt, arrived] {
        m_attempt = nullptr;
        m_latency += attempt->duration();
        m_requestId = QString::fromLatin1(valueOf(attempt->arrival().headers, "Twilio-Request-Id"));
        arrived(attempt->arrival());
    });
}

} // namespace twilio
