// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httpresponse.h"
#include "requestparser.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace sandbox {

/// One client's connection: requests in the order they came, one at a time, each answered before
/// the next is looked at. Deletes itself when the connection has ended.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes \p socket over.
    HttpConnection(QTcpSocket *socket, QObject *parent);

    /// Answers the request last told of by requested(); at once or later, once for each.
    void answer(const HttpResponse &response);

signals:
    void requested(const sandbox::HttpRequest &request);

private:
    void readOn();
    void advance();
    void refuseUnreadable(RequestParser::State state);
    void send(const HttpResponse &response, bool withBody, bool keepAlive);
    void sayGoodbye();

    QTcpSocket *m_socket;
    RequestParser m_parser;
    QByteArray m_unread;
    QTimer m_patience;
    bool m_answering = false;
    bool m_advancing = false;
    bool m_closing = false;
    bool m_withBody = true;
    bool m_keepAlive = true;
};

} // namespace sandbox
