// SPDX-License-Identifier: Apache-2.0
#include <support/ledger.h>

#include <QMutexLocker>

namespace support {

int Ledger::addConnection()
{
    const QMutexLocker lock(&m_mutex);
    return ++m_connections;
}

qsizetype Ledger::add(const Request &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests.append(request);
    return m_requests.size() - 1;
}

void Ledger::update(qsizetype key, const Request &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests[key] = request;
}

QList<Request> Ledger::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int Ledger::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

} // namespace support
