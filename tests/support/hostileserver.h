// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QUrl>
#include <support/answer.h>
#include <support/certificates.h>
#include <support/connection.h>
#include <support/ledger.h>
#include <support/script.h>

namespace support {

/// An HTTP/1.1 server on 127.0.0.1 that does to each request exactly what the test says, and keeps
/// a record of every request that reached it.
///
///     HostileServer server;
///     server.answerNext(fault::closeUnanswered());
///     server.answerAlways(answers::participant());
///     ...
///     QTRY_COMPARE(server.requests().size(), 2);
///
/// Asynchronous: lives in the test's thread, or in one of its own (moveToThread(), then
/// deleteLater() when that thread finishes). The script and the record may be used from any thread;
/// the rest from the server's own.
class HostileServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Listens at once on a free port.
    explicit HostileServer(Tls tls = Tls::None, QObject *parent = nullptr);

    /// http://127.0.0.1:PORT or https://127.0.0.1:PORT, without a path. Does not change.
    QUrl url() const { return m_url; }

    /// Queues \p answer for the next request (or connection, if it acts on accepting one) that no
    /// rule of answerWhen() takes.
    void answerNext(const Answer &answer) { m_script.answerNext(answer); }

    /// Answers every request that nothing else takes. Without it they get a 500.
    void answerAlways(const Answer &answer) { m_script.answerAlways(answer); }

    /// Answers every request whose head \p predicate accepts (its body is not read yet). Rules come
    /// before the queue, the first that fits wins. Runs in the server's thread.
    void answerWhen(const Script::Predicate &predicate, const Answer &answer)
    {
        m_script.answerWhen(predicate, answer);
    }

    /// How many answers of answerNext() nobody has met yet.
    qsizetype answersWaiting() const { return m_script.waiting(); }

    /// Every request of which the server read a byte, in the order in which their heads ended.
    QList<Request> requests() const { return m_ledger.requests(); }

    /// How many connections were ever accepted.
    int connectionsOpened() const { return m_ledger.connections(); }

    /// Closes (FIN) or resets every connection that is open now, as a server does to idle ones.
    void closeConnections();
    void resetConnections();

    /// From now on the kernel refuses connections to the port.
    void stopListening();
    /// Listens on the same port again.
    void listenAgain();

signals:
    /// A request was read to its end; it is in requests() already and is answered next.
    void received(const support::Request &request);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Script m_script;
    Ledger m_ledger;
    const Tls m_tls;
    QUrl m_url;
};

} // namespace support
