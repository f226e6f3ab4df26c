// SPDX-License-Identifier: Apache-2.0
#include "callers.h"

#include "phonebook.h"

#include <QRandomGenerator>
#include <changes/retrypolicy.h>
#include <words/peoplewords.h>

namespace people {

namespace {

constexpr int permissionMissing = 70051;

} // namespace

Callers::Callers(twilio::ConferenceService &service, const PhoneBook &book, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_book(book)
    , m_dice([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Callers::askNext);
    connect(&book, &PhoneBook::changed, this, &Callers::tellRenamed);
}

void Callers::ask(const QStringList &callSids)
{
    if (!m_isAllowed)
        return;
    for (const QString &callSid : callSids) {
        if (callSid.isEmpty() || m_calls.contains(callSid) || m_attempts.contains(callSid))
            continue;
        m_attempts.insert(callSid, 0);
        m_waiting.enqueue(callSid);
    }
    askNext();
}

void Callers::askAnew(const QString &callSid)
{
    if (!m_isAllowed || m_attempts.contains(callSid))
        return;
    m_attempts.insert(callSid, 0);
    m_waiting.enqueue(callSid);
    askNext();
}

void Callers::askNext()
{
    while (!m_pause.isActive() && !m_waiting.isEmpty() && m_inFlight < m_parallelism.limit()) {
        const QString callSid = m_waiting.dequeue();
        ++m_attempts[callSid];
        ++m_inFlight;
        auto *reply = m_service.fetchCall(callSid);
        connect(reply, &twilio::Reply::finished, this, [this, reply, callSid] {
            --m_inFlight;
            apply(callSid, reply->result());
            askNext();
        });
    }
}

void Callers::apply(const QString &callSid, const twilio::Result<twilio::Call> &result)
{
    if (!result)
        return applyFailure(callSid, result.error());
    m_parallelism.succeeded();
    m_attempts.remove(callSid);
    m_calls.insert(callSid, *result);
    const QString number = PhoneBook::canonical(people::callerOf(*result, m_book).number);
    if (!m_callsOf.contains(number, callSid))
        m_callsOf.insert(number, callSid);
    emit told(callSid);
}

void Callers::applyFailure(const QString &callSid, const twilio::Error &error)
{
    if (error.code == permissionMissing)
        return switchOff();
    if (!m_isAllowed)
        return;
    if (twilio::isThrottled(error))
        m_parallelism.throttled();
    const int attempts = std::max(1, m_attempts.value(callSid));
    const auto delay = changes::retryDelay(error, true, attempts, m_dice());
    if (!delay || attempts >= changes::mostAttempts) {
        m_attempts.remove(callSid);
        emit failed(callSid, error);
        return;
    }
    m_waiting.prepend(callSid);
    if (!m_pause.isActive() || *delay > m_pause.remainingTimeAsDuration())
        m_pause.start(*delay);
}

void Callers::switchOff()
{
    if (!std::exchange(m_isAllowed, false))
        return;
    m_waiting.clear();
    m_attempts.clear();
    emit refusedOnce(words::callersNotReadable());
}

void Callers::tellRenamed(const QString &number)
{
    for (const QString &callSid : m_callsOf.values(number))
        emit told(callSid);
}

const twilio::Call *Callers::find(const QString &callSid) const
{
    const auto call = m_calls.constFind(callSid);
    return call == m_calls.constEnd() ? nullptr : &*call;
}

std::optional<Caller> Callers::callerOf(const QString &callSid) const
{
    const twilio::Call *call = find(callSid);
    return call ? std::optional(people::callerOf(*call, m_book)) : std::nullopt;
}

} // namespace people
