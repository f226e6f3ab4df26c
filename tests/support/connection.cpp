// SPDX-License-Identifier: Apache-2.0
#include <support/connection.h>

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <memory>
#include <support/ledger.h>
#include <support/script.h>
#include <sys/socket.h>

namespace support {

Connection::Connection(QTcpSocket *socket, int number, Script &script, Ledger &ledger,
                       QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_number(number)
    , m_script(script)
    , m_ledger(ledger)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::end);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::pump);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::pump);
}

void Connection::start()
{
    m_answer = m_script.atAccept();
    if (m_answer) {
        m_request.connection = m_number;
        refuseToRead();
        act();
    } else if (auto *tls = qobject_cast<QSslSocket *>(m_socket)) {
        tls->startServerEncryption();
    }
}

void Connection::send(const QByteArray &bytes)
{
    if (m_socket->state() == QTcpSocket::ConnectedState)
        m_socket->write(bytes);
}

void Connection::close()
{
    m_closing = true;
    m_socket->disconnectFromHost();
}

void Connection::reset()
{
    m_closing = true;
    m_socket->flush();
    const linger resetOnClose = {1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 &resetOnClose, sizeof resetOnClose);
    m_socket->abort();
}

void Connection::after(std::chrono::milliseconds delay, const std::function<void()> &then)
{
    // Not QTimer::singleShot(): Qt 6.4 keeps what it was given until then, whatever became of this.
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [timer, then] {
        timer->deleteLater();
        then();
    });
    timer->start(delay);
}

void Connection::drip(const QByteArray &bytes, std::chrono::milliseconds pause,
                      const std::function<void()> &then)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, bytes, then, sent = 0]() mutable {
        if (sent < bytes.size()) {
            send(bytes.mid(sent++, 1));
            return;
        }
        timer->stop();
        timer->deleteLater();
        if (then)
            then();
    });
    timer->start(pause);
}

void Connection::stream(const std::function<QByteArray()> &piece, const std::function<void()> &then)
{
    m_piece = piece;
    m_afterStream = then;
    pump();
}

void Connection::pump()
{
    constexpr qint64 enoughWaiting = 64LL * 1024;
    const auto *tls = qobject_cast<QSslSocket *>(m_socket);
    const auto waiting = [this, tls] {
        return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
    };
    while (m_piece && !m_closing && waiting() < enoughWaiting) {
        const QByteArray bytes = m_piece();
        if (!bytes.isEmpty()) {
            send(bytes);
            continue;
        }
        m_piece = nullptr;
        if (const auto then = std::exchange(m_afterStream, nullptr))
            then();
    }
}

void Connection::answerNext(const Answer &answer)
{
    m_next.append(answer);
}

void Connection::read()
{
    if (m_deaf)
        return;
    const QByteArray bytes = m_socket->readAll();
    if (m_closing)
        return;
    m_reader.feed(bytes);
    while (!m_closing && !m_deaf && (m_inRequest || readHead())) {
        readBody();
        if (m_inRequest)
            return;
    }
}

bool Connection::readHead()
{
    m_request = {};
    m_request.connection = m_number;
    if (!m_reader.takeHead(m_request))
        return false;
    m_answer = m_next.isEmpty() ? m_script.atHead(m_request) : m_next.takeFirst();
    if (m_answer->moment() == Answer::Moment::Accepted) {
        refuseToRead();
        act();
        return false;
    }
    m_key = m_ledger.add(m_request);
    m_inRequest = true;
    if (m_answer->moment() == Answer::Moment::HeadRead)
        act();
    return !m_closing;
}

void Connection::readBody()
{
    const qint64 whole = m_request.announcedLength();
    if (m_answer && m_answer->moment() == Answer::Moment::HalfRead && whole > 1) {
        m_reader.takeBody(m_request, whole / 2);
        m_ledger.update(m_key, m_request);
        if (m_request.body.size() < whole / 2)
            return;
        act();
        if (m_closing)
            return;
    }
    m_reader.takeBody(m_request, whole);
    m_request.complete = m_request.body.size() == whole;
    m_ledger.update(m_key, m_request);
    if (!m_request.complete)
        return;
    m_inRequest = false;
    emit received(m_request);
    act();
}

void Connection::act()
{
    if (const auto answer = std::exchange(m_answer, std::nullopt))
        (*answer)(Request(m_request), *this);
}

void Connection::refuseToRead()
{
    m_deaf = true;
    m_socket->setReadBufferSize(1);
}

void Connection::end()
{
    if (!m_inRequest && !m_deaf && !m_closing && !m_reader.rest().isEmpty()) {
        const QByteArrayList words = m_reader.rest().split('\n').first().split(' ');
        m_ledger.add({.method = words.value(0), .target = words.value(1), .connection = m_number});
    }
    m_closing = true;
    m_piece = nullptr;
    deleteLater();
}

} // namespace support
