// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conferenceservice.h>

#include <QTimer>
#include <atomic>

namespace conference {

using ParticipantListing = twilio::Listing<twilio::Participant>;
using ConferenceListing = twilio::Listing<twilio::Conference>;
using Instant = std::chrono::steady_clock::time_point;

/// Reads one conference's participants again and again, and now and then the list of conferences.
/// Lives in a thread of its own, with a service of its own, so that a poll costs the window
/// nothing: it tells what has changed, and of an unchanged answer it only notes the time.
///
/// After a failure it waits longer, up to half a minute. A conference that is gone is not asked for
/// again.
class Poller : public QObject
{
    Q_OBJECT

public:
    Poller(twilio::Endpoint endpoint, twilio::Credentials credentials,
           std::chrono::milliseconds interval, std::chrono::milliseconds deadline,
           std::optional<QNetworkProxy> proxy = {});

    /// Any thread: milliseconds since the epoch of the last success; 0: none yet.
    qint64 lastSuccess() const { return m_lastSuccess.load(std::memory_order_relaxed); }

public slots:
    /// Once, in its own thread.
    void start();
    /// Polls this conference from now on; an empty SID: none.
    void watch(const QString &conferenceSid);
    /// Reads everything now, and tells it even when it is what was told last.
    void refresh();
    /// The next list is told even when it is what was told last.
    void forget() { m_tellsAll = true; }
    void setInterval(std::chrono::milliseconds interval);

signals:
    void participantsRead(const QString &conferenceSid,
                          const conference::ParticipantListing &participants,
                          conference::Instant askedAt);
    void conferencesRead(const conference::ConferenceListing &conferences);
    /// The watched conference is no longer in progress; \p conference says why, where it could be
    /// read.
    void conferenceEnded(const QString &conferenceSid, const twilio::Conference &conference);
    void failed(const twilio::Error &error, std::chrono::milliseconds nextTry);
    /// The first success after a failure, or the very first.
    void succeeded();
    /// In this thread, for the log.
    void exchanged(const twilio::Exchange &exchange);

private:
    void readNext();
    void readParticipants();
    void readConferences();
    /// \p listError: what reading the list failed with; nothing when it was empty.
    void readWhyItEnded(const std::optional<twilio::Error> &listError);
    void finishRound();
    void fail(const twilio::Error &error);

    twilio::Endpoint m_endpoint;
    twilio::Credentials m_credentials;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_deadline;
    std::optional<QNetworkProxy> m_proxy;
    twilio::ConferenceService *m_service = nullptr;
    QTimer *m_timer = nullptr;
    QString m_watched;
    ParticipantListing m_participants;
    ConferenceListing m_conferences;
    int m_round = 0;
    int m_failures = 0;
    bool m_isReading = false;
    bool m_isRefreshDue = false;
    bool m_tellsAll = false;
    std::atomic<qint64> m_lastSuccess = 0;
};

} // namespace conference
