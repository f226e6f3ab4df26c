// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpresponse.h"
#include "requestparser.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace sandbox {

/// One client's connection: requests in the order they came, one at a time, each answered before
/// the next is looked at. Deletes itself when the connection has ended.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes \p socket over, and ends it when it has been idle for \p idleTime.
    HttpConnection(QTcpSocket *socket, std::chrono::milliseconds idleTime, QObject *parent);

    /// Answers the request last told of by requested(); at once or later, once for each.
    void answer(const HttpResponse &response);
    /// Since when the service waits for a request to come, or to come whole, or for its answer to
    /// be taken; unset while it is the client that waits.
    std::optional<std::chrono::steady_clock::time_point> idleSince() const;
    /// Ends it at once.
    void drop();

signals:
    void requested(const sandbox::HttpRequest &request);

private:
    void readOn();
    void advance();
    void refuseUnreadable(RequestParser::State state);
    void send(const HttpResponse &response, bool withBody, bool keepAlive);
    void sayGoodbye();
    void wait(std::chrono::milliseconds patience);

    QTcpSocket *m_socket;
    RequestParser m_parser;
    QByteArray m_unread;
    const std::chrono::milliseconds m_idleTime;
    QTimer m_patience;
    std::chrono::steady_clock::time_point m_idleSince;
    bool m_answering = false;
    bool m_advancing = false;
    bool m_closing = false;
    bool m_withBody = true;
    bool m_keepAlive = true;
};

} // namespace sandbox
