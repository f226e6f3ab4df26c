// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <chrono>
#include <functional>
#include <support/answer.h>
#include <support/requestreader.h>

class QTcpSocket;

namespace support {

class Ledger;
class Script;

/// One accepted connection: what an Answer acts on. Lives in the server's thread and deletes itself
/// when the connection is over; what was to come later (after, drip, stream) is then dropped.
class Connection final : public QObject
{
    Q_OBJECT

public:
    /// Takes \p socket, already connected.
    Connection(QTcpSocket *socket, int number, Script &script, Ledger &ledger, QObject *parent);

    /// Begins to act, with the TLS handshake first where the socket has TLS.
    void start();

    int number() const { return m_number; }

    /// Bytes for the wire as they are.
    void send(const QByteArray &bytes);

    /// Closes (FIN) once everything sent so far is out. Nothing more is read as a request.
    void close();

    /// Resets (RST) at once, after what the kernel takes now of the bytes sent so far.
    void reset();

    /// Calls \p then later, if the connection still lives.
    void after(std::chrono::milliseconds delay, const std::function<void()> &then);

    /// Sends one byte every \p pause, then calls \p then.
    void drip(const QByteArray &bytes, std::chrono::milliseconds pause,
              const std::function<void()> &then = {});

    /// Sends what \p piece gives, piece by piece and only as fast as the client reads, until it
    /// gives nothing; then calls \p then.
    void stream(const std::function<QByteArray()> &piece, const std::function<void()> &then = {});

    /// Meets the next request on this connection, before the server's own script.
    void answerNext(const Answer &answer);

signals:
    /// A request has been read to its end and recorded.
    void received(const support::Request &request);

private:
    void read();
    bool readHead();
    void readBody();
    void act();
    void refuseToRead();
    void pump();
    void end();

    QTcpSocket *m_socket;
    const int m_number;
    Script &m_script;
    Ledger &m_ledger;
    RequestReader m_reader;
    QList<Answer> m_next;

    Request m_request;
    qsizetype m_key = -1;
    std::optional<Answer> m_answer; ///< chosen and not yet acted
    bool m_inRequest = false;
    bool m_deaf = false;
    bool m_closing = false;

    std::function<QByteArray()> m_piece;
    std::function<void()> m_afterStream;
};

} // namespace support
