// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMutex>
#include <support/request.h>

namespace support {

/// What reached the server. Safe to use from any thread.
class Ledger
{
public:
    /// \return the number of the new connection, from 1
    int addConnection();

    /// \return the key to give to update()
    qsizetype add(const Request &request);
    void update(qsizetype key, const Request &request);

    QList<Request> requests() const;
    int connections() const;

private:
    mutable QMutex m_mutex;
    QList<Request> m_requests;
    int m_connections = 0;
};

} // namespace support
