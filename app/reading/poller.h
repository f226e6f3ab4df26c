// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conferenceservice.h>

#include <QNetworkProxy>
#include <QTimer>
#include <atomic>

namespace reading {

using ParticipantListing = twilio::Listing<twilio::Participant>;
using ConferenceListing = twilio::Listing<twilio::Conference>;

/// Reads a conference's participants again and again, and now and then the list of conferences and
/// the participants of other ones. Lives in a thread of its own, with a service of its own, so that
/// a poll costs the window nothing: it tells what has changed, and of an unchanged answer it only
/// notes the time.
///
/// After a failure it waits longer, up to half a minute. A conference that is gone is not asked for
/// again, nor is a list that the service says not to ask for.
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
    /// Polls these conferences from now on: the first in each round, the others as often as the
    /// list of conferences. What is new among them, or has become the first, is read now.
    void watch(const QStringList &conferenceSids);
    /// Reads everything now, and tells it even when it is what was told last.
    void refresh();
    /// The next list of each conference is told even when it is what was told last.
    void forget();
    /// A round that is farther away than that comes that soon, unless the last one failed.
    void setInterval(std::chrono::milliseconds interval);
    /// Reads everything now, and tells of the success even if there was no failure before.
    void prove();
    /// Gives up what is being read, and reads everything now on new connections: after a sleep, or
    /// on another network.
    void startOver();
    /// The same with other credentials of the same account.
    void setCredentials(const twilio::Credentials &credentials);

signals:
    void participantsRead(const QString &conferenceSid,
                          const reading::ParticipantListing &participants, twilio::Instant askedAt);
    void conferencesRead(const reading::ConferenceListing &conferences);
    /// A watched conference is no longer in progress; \p conference says why, where it could be
    /// read.
    void conferenceEnded(const QString &conferenceSid, const twilio::Conference &conference);
    /// \p askedAt, here and below: when the round began.
    void failed(const twilio::Error &error, std::chrono::milliseconds nextTry,
                twilio::Instant askedAt);
    /// The first success after a failure, the very first, or one that prove() asked for.
    void succeeded(twilio::Instant askedAt);
    /// In this thread, for the log.
    void exchanged(const twilio::Exchange &exchange);

private:
    struct Watched
    {
        QString sid;
        ParticipantListing told = {};
        bool isToldAnew = false; ///< even when it is what was told last
    };

    void makeService();
    Watched *watched(const QString &conferenceSid);
    void readNext();
    /// Now, or when what is being read has been read.
    void readSoon();
    void readConferences();
    /// The next of those that are due in this round.
    void readParticipants();
    /// \p listError: what reading the list failed with; nothing when it was empty.
    void readWhyItEnded(const QString &conferenceSid,
                        const std::optional<twilio::Error> &listError);
    void tell(Watched &watched, const ParticipantListing &listing, twilio::Instant askedAt);
    void finishRound();
    void failList(const twilio::Error &error);
    void fail(const twilio::Error &error);

    twilio::Endpoint m_endpoint;
    twilio::Credentials m_credentials;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_deadline;
    std::optional<QNetworkProxy> m_proxy;
    twilio::ConferenceService *m_service = nullptr;
    QTimer *m_timer = nullptr;
    std::vector<Watched> m_watched;
    QStringList m_due; ///< whose participants are to be read in this round
    std::optional<twilio::Error> m_problem; ///< of one list of this round, which went on
    ConferenceListing m_conferences;
    int m_round = 0;
    int m_failures = 0;
    twilio::Instant m_roundBegan;
    bool m_isProofDue = false;
    bool m_isProof = false; ///< this round's success is told
    bool m_isReading = false;
    bool m_isRefreshDue = false;
    std::atomic<qint64> m_lastSuccess = 0;
};

} // namespace reading
