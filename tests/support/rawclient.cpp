// SPDX-License-Identifier: Apache-2.0
#include <support/rawclient.h>

#include <QHostAddress>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

RawClient::RawClient(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_readable(m_socket, QSocketNotifier::Read)
    , m_writable(m_socket, QSocketNotifier::Write)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &RawClient::read);
    connect(&m_writable, &QSocketNotifier::activated, this, &RawClient::write);

    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(server.port()));
    address.sin_addr.s_addr = htonl(QHostAddress(server.host()).toIPv4Address());
    const auto *general = reinterpret_cast<const sockaddr *>(&address);
    if (::connect(m_socket, general, sizeof address) != 0 && errno != EINPROGRESS)
        endByError();
}

RawClient::~RawClient()
{
    close();
}

void RawClient::send(const QByteArray &bytes)
{
    m_unsent += bytes;
    m_writable.setEnabled(m_ending == Ending::None);
}

void RawClient::close()
{
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void RawClient::setReading(bool reading)
{
    m_readable.setEnabled(reading);
}

void RawClient::read()
{
    std::array<char, 65536> buffer;
    const auto size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (size > 0) {
        m_count += size;
        ++m_arrivals;
        if (m_keeping)
            m_received.append(buffer.data(), size);
    } else if (size == 0) {
        end(Ending::Closed);
    } else {
        endByError();
    }
}

void RawClient::write()
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) {
        errno = error;
        endByError();
        return;
    }
    m_connected = true;
    const auto sent = ::send(m_socket, m_unsent.constData(), static_cast<size_t>(m_unsent.size()),
                             MSG_NOSIGNAL);
    if (sent > 0)
        m_unsent.remove(0, sent);
    else if (sent < 0)
        endByError();
    m_writable.setEnabled(m_ending == Ending::None && !m_unsent.isEmpty());
}

void RawClient::endByError()
{
    if (errno == EAGAIN || errno == EINTR || errno == EPIPE)
        return;
    end(errno == ECONNRESET ? Ending::Reset : Ending::Failed);
}

void RawClient::end(Ending ending)
{
    m_ending = ending;
    close();
}

QByteArray RawClient::get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: raw\r\n\r\n";
}

QByteArray RawClient::post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: raw\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace support
