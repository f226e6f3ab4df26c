// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "outcome.h"
#include <twilio/exchange.h>

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>

namespace twilio {

class Conclusions;
class CredentialEcho;
class OnceBody;

/// What is to be sent, and along which way.
struct Request
{
    enum class Way {
        Read, ///< a manager of its own, so that no change waits for a poll
        Change, ///< one of four managers
        Alone, ///< a manager that has sent nothing: an idle connection that the server closed would
               ///< make the outcome unknown (with Qt 6.8.2 too: 50 times of 50)
    };

    Way way = Way::Read;
    QByteArray verb; ///< GET, POST or DELETE
    QByteArray path; ///< absolute, percent-encoded
    QByteArray body; ///< never empty for a POST
    qint64 largestAnswer = largestResource; ///< bytes of its body; a larger one is not taken

    qsizetype mostValues = mostInResource; ///< of its body; one with more is not parsed

    /// One resource has some hundred bytes, and the page of a proxy or of a sign-in some thousand.
    static constexpr qint64 largestResource = 64LL * 1024;
    /// The longest page that the service itself tells, of 1000 conferences, has some 700 KiB. Two
    /// lists of this size, and the next of them on its way, take some 60 MiB once they are parsed,
    /// and of 8 MiB 96.
    static constexpr qint64 largestPage = 4LL * 1024 * 1024;
    /// One has some 20. Answers to changes come by the dozen at once: with a hundred thousand
    /// values each, the GUI thread parsed them for a quarter of a second.
    static constexpr qsizetype mostInResource = 1000;
    /// The longest page has some 20,000.
    static constexpr qsizetype mostInPage = 50'000;
};

/// One HTTP exchange: it is sent at most once, ends exactly once, within its deadline, and then
/// deletes itself. Lives in the thread of its Transport, its parent. Whoever hears of finished()
/// may destroy the Transport.
class Attempt : public QObject
{
    Q_OBJECT

public:
    Attempt(Request request, std::chrono::milliseconds deadline, QObject *parent);

    const Request &request() const { return m_request; }

    /// Sends it. \p manager must live until it has finished or is cut off. \p echo: of the
    /// credentials that it is sent with. \p conclusions, of the same parent, has it conclude().
    void start(QNetworkAccessManager &manager, const QNetworkRequest &networkRequest,
               std::shared_ptr<const CredentialEcho> echo, Conclusions &conclusions);

    /// Ends it; finished() follows, not inside this call. What was already sent stays sent.
    void abort();
    /// Once its reply has come. finished() follows inside this call.
    void conclude();
    /// Ends it now and without finished(), for toExchange() alone. \pre it was started.
    void cutOff();

    /// It was ended before it could be started, or has finished.
    bool isOver() const { return m_concluded || m_arrival.stop != Arrival::Stop::None; }

    /// After finished().
    const Arrival &arrival() const { return m_arrival; }
    std::chrono::microseconds duration() const { return m_duration; }
    Exchange toExchange() const;

signals:
    void finished();

private:
    void stop(Arrival::Stop reason);
    void takeHead();
    void takeBytes();
    void takeDistrust(const QList<QSslError> &errors);
    bool readWithinCap();
    void takeFacts();
    void forgetEchoes();

    Request m_request;
    Arrival m_arrival;
    QNetworkRequest m_networkRequest;
    std::shared_ptr<const CredentialEcho> m_echo;
    QPointer<QNetworkReply> m_reply;
    OnceBody *m_body = nullptr;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QDateTime m_startedAt;
    std::chrono::microseconds m_duration{0};
    bool m_concluded = false;
};

} // namespace twilio
