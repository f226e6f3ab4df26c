// SPDX-License-Identifier: Apache-2.0
#include "wire.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

Wire::Wire(const sandbox::Address &address)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                     [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(address.baseUrl.host(), static_cast<quint16>(address.baseUrl.port()));
    QSignalSpy connected(&m_socket, &QTcpSocket::connected);
    connected.wait();
}

void Wire::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

QByteArray Wire::takeAnswer(bool withBody)
{
    const auto whole = [&]() -> qsizetype {
        const qsizetype head = m_received.indexOf("\r\n\r\n");
        if (head < 0)
            return -1;
        const QByteArray name = "\r\nContent-Length: ";
        const qsizetype at = m_received.indexOf(name);
        qsizetype length = head + 4;
        if (withBody && at >= 0 && at < head) {
            const qsizetype from = at + name.size();
            length += m_received.sliced(from, m_received.indexOf("\r\n", from) - from).toLongLong();
        }
        return m_received.size() >= length ? length : -1;
    };
    if (!QTest::qWaitFor([&] { return whole() >= 0 || isClosed(); }))
        return {};
    if (whole() < 0)
        return {};
    const QByteArray answer = m_received.first(whole());
    m_received.remove(0, answer.size());
    return answer;
}
