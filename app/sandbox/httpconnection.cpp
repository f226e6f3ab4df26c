// SPDX-License-Identifier: Apache-2.0
#include "httpconnection.h"

#include "refusal.h"

#include <QTcpSocket>

#include <sys/socket.h>

using namespace std::chrono_literals;

namespace sandbox {

namespace {
constexpr qint64 readAhead = 64LL * 1024;
constexpr qint64 mostUnsent = 1024LL * 1024;
constexpr auto goodbyeTime = 1s;
} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, std::chrono::milliseconds idleTime,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_idleTime(idleTime)
{
    socket->setParent(this);
    socket->setReadBufferSize(readAhead);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::readOn);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_closing)
            sayGoodbye();
        else
            readOn();
    });
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, &HttpConnection::drop);
    wait(m_idleTime);
}

std::optional<std::chrono::steady_clock::time_point> HttpConnection::idleSince() const
{
    return m_answering ? std::nullopt : std::optional(m_idleSince);
}

void HttpConnection::drop()
{
    m_socket->abort();
}

void HttpConnection::wait(std::chrono::milliseconds patience)
{
    m_idleSince = std::chrono::steady_clock::now();
    m_patience.start(patience);
}

void HttpConnection::readOn()
{
    if (m_closing) {
        m_socket->readAll();
        return;
    }
    // Who asks faster than it listens waits, with its bytes in the kernel and not in our memory.
    if (m_answering || m_socket->bytesToWrite() > mostUnsent)
        return;
    m_unread += m_socket->readAll();
    advance();
}

void HttpConnection::advance()
{
    if (m_advancing)
        return;
    m_advancing = true;
    while (!m_answering && !m_closing && !m_unread.isEmpty()
           && m_socket->bytesToWrite() <= mostUnsent) {
        m_unread.remove(0, m_parser.feed(m_unread));
        if (m_parser.takeContinueWish())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        if (m_parser.state() == RequestParser::State::Reading)
            break;
        if (m_parser.state() != RequestParser::State::Complete) {
            refuseUnreadable(m_parser.state());
            break;
        }
        const HttpRequest request = m_parser.take();
        m_withBody = !request.isHead();
        m_keepAlive = request.keepAlive;
        m_answering = true;
        m_patience.stop();
        emit requested(request);
    }
    m_advancing = false;
}

void HttpConnection::answer(const HttpResponse &response)
{
    m_answering = false;
    send(response, m_withBody, m_keepAlive);
    if (!m_closing)
        readOn();
}

void HttpConnection::refuseUnreadable(RequestParser::State state)
{
    using State = RequestParser::State;
    switch (state) {
    case State::HeadTooLarge:
        send(toResponse(refusal::headTooLarge()), true, false);
        break;
    case State::BodyTooLarge:
        send(toResponse(refusal::bodyTooLarge()), true, false);
        break;
    case State::UnknownExpectation:
        send(toResponse(refusal::unknownExpectation()), true, false);
        break;
    default:
        send(toResponse(refusal::malformed()), true, false);
        break;
    }
}

void HttpConnection::send(const HttpResponse &response, bool withBody, bool keepAlive)
{
    m_socket->write(toWire(response, withBody, keepAlive, QDateTime::currentDateTimeUtc()));
    if (keepAlive) {
        wait(m_idleTime);
        return;
    }
    m_closing = true;
    m_unread.clear();
    m_socket->readAll();
    wait(goodbyeTime);
}

void HttpConnection::sayGoodbye()
{
    // Closing over unread bytes resets the connection, and a reset takes the answer from a client
    // that has not read it yet. So only our direction ends here; the rest is read away until the
    // client ends the other one, or patience does.
    if (m_socket->bytesToWrite() == 0 && m_socket->socketDescriptor() >= 0)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

} // namespace sandbox
