// SPDX-License-Identifier: Apache-2.0
#include "exchangelog.h"

#include <QMetaMethod>
#include <algorithm>

namespace history {

namespace {

qsizetype bodyBytes(const twilio::Exchange &exchange)
{
    return exchange.requestBody.size() + exchange.replyBody.size();
}

bool isSameAnswer(const twilio::Exchange &one, const twilio::Exchange &other)
{
    return one.status == other.status && one.failure == other.failure
        && one.replyBody == other.replyBody;
}

} // namespace

ExchangeLog::ExchangeLog(QObject *parent)
    : QObject(parent)
{
}

void ExchangeLog::setMostEntries(int most)
{
    const QMutexLocker lock(&m_mutex);
    m_mostEntries = static_cast<size_t>(std::max(most, 1));
    shrink();
}

void ExchangeLog::setMostBytes(qsizetype most)
{
    const QMutexLocker lock(&m_mutex);
    m_mostBytes = most;
    shrink();
}

void ExchangeLog::append(const twilio::Exchange &exchange)
{
    {
        const QMutexLocker lock(&m_mutex);
        LoggedExchange *previous = sameQuestion(exchange);
        if (previous && isSameAnswer(*previous->exchange, exchange)) {
            ++previous->repeats;
            previous->lastAt = exchange.startedAt;
            previous->revision = ++m_lastRevision;
        } else {
            LoggedExchange entry;
            entry.number = ++m_lastNumber;
            entry.revision = ++m_lastRevision;
            entry.exchange = std::make_shared<const twilio::Exchange>(exchange);
            entry.lastAt = exchange.startedAt;
            entry.size = exchange.replyBody.size();
            m_bytes += bodyBytes(exchange);
            m_entries.push_back(std::move(entry));
            if (bodyBytes(exchange) > largestBodies)
                dropBodies(m_entries.back());
            shrink();
        }
    }
    if (m_hasListeners && !m_isTelling.exchange(true))
        QMetaObject::invokeMethod(this, &ExchangeLog::tell, Qt::QueuedConnection);
}

std::vector<LoggedExchange> ExchangeLog::entries(quint64 afterRevision) const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<LoggedExchange> found;
    if (afterRevision == 0)
        found.reserve(m_entries.size());
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(found),
                 [&](const LoggedExchange &entry) { return entry.revision > afterRevision; });
    return found;
}

void ExchangeLog::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&ExchangeLog::changed))
        m_hasListeners = true;
}

/// The newest answer to the same GET, unless a change was made since: what was read before and
/// after a change stays apart.
LoggedExchange *ExchangeLog::sameQuestion(const twilio::Exchange &exchange)
{
    constexpr int farthest = 8; // a poll asks for a few things in turn
    if (exchange.method != "GET")
        return nullptr;
    int looked = 0;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend() && looked < farthest;
         ++entry, ++looked) {
        if (entry->isChange())
            return nullptr;
        if (entry->exchange->url == exchange.url)
            return entry->bodiesDropped ? nullptr : &*entry;
    }
    return nullptr;
}

void ExchangeLog::shrink()
{
    while (m_entries.size() > m_mostEntries) {
        m_bytes -= bodyBytes(*m_entries.front().exchange);
        m_entries.pop_front();
    }
    if (m_entries.empty())
        return;
    m_oldestWithBodies = std::max(m_oldestWithBodies, m_entries.front().number);
    while (m_bytes > m_mostBytes && m_oldestWithBodies <= m_lastNumber) {
        dropBodies(m_entries[m_oldestWithBodies - m_entries.front().number]);
        ++m_oldestWithBodies;
    }
}

void ExchangeLog::dropBodies(LoggedExchange &entry)
{
    twilio::Exchange bare = *entry.exchange;
    m_bytes -= bodyBytes(bare);
    if (bodyBytes(bare) == 0)
        return;
    bare.requestBody.clear();
    bare.replyBody.clear();
    entry.exchange = std::make_shared<const twilio::Exchange>(std::move(bare));
    entry.bodiesDropped = true;
    entry.revision = ++m_lastRevision;
}

void ExchangeLog::tell()
{
    m_isTelling = false;
    emit changed();
}

} // namespace history
