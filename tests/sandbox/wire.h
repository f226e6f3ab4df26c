// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sandbox/sandbox.h>

#include <QTcpSocket>

/// A bare socket to the service: what goes out and what comes in, byte by byte.
class Wire
{
public:
    explicit Wire(const sandbox::Address &address);

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    void send(const QByteArray &bytes);
    QTcpSocket &socket() { return m_socket; }

    /// Everything received and not yet taken.
    const QByteArray &received() const { return m_received; }
    /// One answer, head and as much body as Content-Length says; empty where none comes whole.
    QByteArray takeAnswer(bool withBody = true);

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};
