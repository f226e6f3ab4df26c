// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QUrl>

namespace support {

/// An HTTP client without manners of its own: sends the bytes it is given and keeps those that
/// come. Asynchronous, plain http to an IPv4 address only. It uses the system's sockets, because
/// QTcpSocket does not tell a reset from a close, and overlooks a reset that comes as fast as the
/// connection.
///
///     RawClient client(server.url());
///     client.send(RawClient::post("/a", "Muted=true"));
///     QTRY_COMPARE(client.ending(), RawClient::Ending::Closed);
class RawClient final : public QObject
{
    Q_OBJECT

public:
    enum class Ending {
        None, ///< connected, or connecting
        Closed, ///< the server ended the connection in order (FIN)
        Reset, ///< the server ended it by RST
        Failed, ///< there was no connection
    };
    Q_ENUM(Ending)

    explicit RawClient(const QUrl &server, QObject *parent = nullptr);
    ~RawClient() override;
    Q_DISABLE_COPY_MOVE(RawClient)

    /// Goes out as soon as there is a connection and the server takes it.
    void send(const QByteArray &bytes);

    /// Leaves (FIN), without waiting for what is not sent yet.
    void close();

    /// While false nothing is read, so that the server's bytes stay with the server.
    void setReading(bool reading);

    /// While false what comes is counted and dropped.
    void setKeeping(bool keeping) { m_keeping = keeping; }

    bool isConnected() const { return m_connected; }
    Ending ending() const { return m_ending; }
    const QByteArray &received() const { return m_received; }
    qint64 bytesReceived() const { return m_count; }
    /// How many bytes the server has not taken yet.
    qsizetype bytesUnsent() const { return m_unsent.size(); }
    /// How many times there was something to read.
    int arrivals() const { return m_arrivals; }

    /// Bytes of a request with the headers it must have.
    static QByteArray get(const QByteArray &target);
    static QByteArray post(const QByteArray &target, const QByteArray &body);

private:
    void read();
    void write();
    void end(Ending ending);
    void endByError();

    int m_socket;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_unsent;
    QByteArray m_received;
    qint64 m_count = 0;
    int m_arrivals = 0;
    bool m_keeping = true;
    bool m_connected = false;
    Ending m_ending = Ending::None;
};

} // namespace support
