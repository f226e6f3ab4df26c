// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/bootclock.h>

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <array>
#include <memory>
#include <optional>

namespace twilio {

/// A QNetworkAccessManager, and what is known of the connections that it keeps: as many as were
/// ever needed at once, of which it takes the first that is free.
///
/// Lives in the thread of its Transport. Its owner tells the moments.
class Line : public QObject
{
    Q_OBJECT

public:
    using Moment = BootClock::time_point;

    /// QNetworkAccessManager opens six connections for each host, with Qt 6.8.2 too.
    static constexpr int mostInFlight = 6;

    /// What the next request finds.
    enum class Next {
        Cold, ///< no connection that is free: it waits until one is made
        Warm, ///< one that the service still keeps
        Stale, ///< one that the service may have closed by now
    };

    /// \p proxy: the way out; nothing: the one that the program's proxy settings give.
    explicit Line(const std::optional<QNetworkProxy> &proxy);
    /// To http on this computer, without a proxy: the program's proxy factory, where it has one,
    /// must give none for loopback hosts.
    static std::shared_ptr<Line> onThisComputer();

    QNetworkAccessManager &manager() { return m_manager; }

    int inFlight() const { return m_inFlight; }
    bool hasRoom() const { return m_inFlight < mostInFlight; }
    /// \p kept: how long the service keeps a connection that idles. Qt takes the first that is
    /// free, which may have been so for as long as the others were in flight, and so for the
    /// deadline of an attempt longer than this knows.
    /// \pre hasRoom().
    Next next(Moment now, std::chrono::milliseconds kept) const;

    void begin() { ++m_inFlight; }
    /// One has ended, and its connection \p isKept for the next.
    void end(Moment now, bool isKept);

    /// Opens one connection to \p service, on which nothing is sent: no byte of a request, and so
    /// none of the credentials. A certificate that is not trusted ends it, as it ends a request.
    /// \pre Nothing was sent yet.
    void connectAhead(const QUrl &service, Moment now);
    Moment askedAt() const { return m_askedAt; }
    /// It is on its way: a request waits for the rest of it alone. Qt may open another beside it
    /// just when the handshake ends, and uses the first that is ready.
    bool isComing() const { return m_isComing; }
    /// The connection that was opened ahead is there.
    void setConnected(Moment now) { m_heldUntil.front() = now; }

signals:
    /// What connectAhead() has opened can be used. Where that came to nothing, nothing is told.
    void connected();

private:
    void connectInClear(const QUrl &service);

    QNetworkAccessManager m_manager;
    int m_inFlight = 0;
    /// When one more than the index were last in flight at once; nothing: never, or on a connection
    /// that is gone.
    std::array<std::optional<Moment>, mostInFlight> m_heldUntil;
    Moment m_askedAt;
    bool m_isComing = false;
};

} // namespace twilio
