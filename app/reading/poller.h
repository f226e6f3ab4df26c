// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <reading/backoff.h>
#include <reading/conferencelists.h>
#include <reading/credentialdoubt.h>
#include <reading/headcount.h>
#include <reading/oddities.h>
#include <reading/round.h>
#include <reading/watchlist.h>
#include <twilio/conferenceservice.h>

#include <QNetworkProxy>
#include <QTimer>
#include <atomic>
#include <memory>

namespace reading {

/// Reads a conference's participants again and again, and now and then the list of conferences and
/// the participants of other ones. Lives in a thread of its own, with a service of its own, so that
/// a poll costs the window nothing: it tells what has changed, and of an unchanged answer it only
/// notes the time.
///
/// What cannot be read of one conference, or of the list of them, does not keep the rest of a round
/// from being read; what is refused for all ends it: wrong credentials, too many requests, a
/// connection lost twice in a row. After a failure it waits longer, see Backoff; but where the
/// participants of another conference were read, no longer than from one list of conferences to the
/// next.
///
/// A conference has ended when its own resource says so, or when the service does not know it (see
/// twilio::isGone()) and does not list it as in progress either. It is not asked for again then,
/// until a list that has changed has it in progress, watch() names it anew, or a person wants it.
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
    /// See ConferenceLists::want(). What is not read yet is read now.
    void want(const QString &sidOrName);
    /// It has ended, as somebody else has learnt: nothing is told.
    void rest(const QString &conferenceSid) { m_watched.rest(conferenceSid); }
    /// See HeadCount::want().
    void count(const QStringList &seen, const QStringList &others)
    {
        m_headCount.want(seen, others);
    }
    /// Asks for one that has ended once more: for a person, as refresh().
    void askAgain(const QString &conferenceSid);
    /// Reads everything now, what has ended as well, and tells it even when it is what was told
    /// last: for a person, who may be impatient with a service that asked to wait.
    void refresh();
    /// The same without what has ended, and not before the service lets: while it has asked to wait
    /// (429, or Retry-After with anything), the next try is soon enough.
    void refreshSoon();
    /// The next list of each conference is told even when it is what was told last.
    void forget() { m_watched.tellAnew(); }
    /// A round that is farther away than that comes that soon, unless the last one failed.
    void setInterval(std::chrono::milliseconds interval);
    /// The credentials are in doubt from now on: reads everything as refreshSoon() does, until an
    /// answer shows that they are accepted. What the poller reads is refused to them: the same.
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
    /// read. What is read of it afterwards was asked for later than \p endedAt.
    void conferenceEnded(const QString &conferenceSid, const twilio::Conference &conference,
                         twilio::Instant endedAt);
    /// \p askedAt: when the round began. Of several failures in a round the first
    /// is told, or the one that asks for the longest wait.
    void failed(const twilio::Error &error, std::chrono::milliseconds nextTry,
                twilio::Instant askedAt);
    /// Of one that is not watched.
    void counted(const QString &conferenceSid, int people);
    /// Everything was read: the first time, after a failure, or with other credentials.
    void succeeded();
    /// The credentials were in doubt, and something asked for after that, at \p askedAt, was
    /// answered to them: with what was asked for, or with a refusal that
    /// twilio::areCredentialsAccepted(). Whatever else of the round fails.
    void credentialsAccepted(twilio::Instant askedAt);
    /// In this thread, for the log. Also of what is cut off when this is destroyed.
    void exchanged(const twilio::Exchange &exchange);

private:
    void makeService();
    void readNext();
    /// Now, or when what is being read has been read.
    void readSoon();
    /// And goes on with \p then, unless it fails.
    void readConferences(const std::function<void()> &then);
    void take(const ConferenceListing &conferences);
    /// The next of those that are due in this round.
    void readParticipants();
    /// \p listError: what reading the list failed with; nothing when it was empty.
    void readWhyItEnded(const QString &conferenceSid,
                        const std::optional<twilio::Error> &listError);
    /// \p error: what its own resource was refused with.
    void readWhetherListed(const QString &conferenceSid, const twilio::Error &error);
    void end(const QString &conferenceSid, const twilio::Conference &conference);
    void tell(WatchList::Conference &watched, const ParticipantListing &listing,
              twilio::Instant askedAt);
    template <class T>
    void weigh(const twilio::ReplyOf<T> &reply);
    /// Notes it, and goes on with the round unless the rest would fail alike.
    void goOnAfter(const twilio::Error &error);
    void finishRound();
    void fail(const twilio::Error &error);

    twilio::Endpoint m_endpoint;
    twilio::Credentials m_credentials;
    std::chrono::milliseconds m_interval;
    std::chrono::milliseconds m_deadline;
    std::optional<QNetworkProxy> m_proxy;
    std::unique_ptr<twilio::ConferenceService> m_service;
    QTimer *m_timer = nullptr;
    WatchList m_watched;
    HeadCount m_headCount;
    Round m_round;
    ConferenceLists m_conferences;
    int m_rounds = 0; ///< 0: the next one reads everything
    Backoff m_backoff;
    CredentialDoubt m_doubt;
    Oddities m_oddities;
    bool m_isSuccessTold = false;
    bool m_isReading = false;
    bool m_isRefreshDue = false;
    std::atomic<qint64> m_lastSuccess = 0;
};

} // namespace reading
