// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/connection.h>
#include <changes/changequeue.h>
#include <history/exchangelog.h>
#include <history/journal.h>
#include <people/activitymodel.h>
#include <people/callerids.h>
#include <people/callers.h>
#include <people/conferencemodel.h>
#include <people/participantcommands.h>
#include <people/participantmodel.h>
#include <people/phonebook.h>
#include <people/sightings.h>
#include <people/speakers.h>
#include <people/standingorder.h>
#include <people/supervisor.h>
#include <reading/networkhint.h>
#include <reading/wakewatcher.h>
#include <session/readiness.h>
#include <session/readingthread.h>
#include <session/refresh.h>
#include <twilio/conferenceservice.h>

#include <QTimer>
#include <memory>

namespace session {

/// One connected account: its service, its queue of changes, its conferences and their
/// participants. Changes of earlier sessions that the journal has open are taken up: those of the
/// same Account SID at the same endpoint. Reads are made in a thread of its own, so that polling
/// costs the window nothing.
///
/// Lives in the GUI thread. Everything it hands out belongs to it.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    /// \p journal, \p exchanges and \p phoneBook are not owned, and outlive it. \p clocks are asked
    /// every few seconds, and the one that goes on for the age of a change.
    AccountSession(const account::Connection &connection, history::Journal &journal,
                   history::ExchangeLog &exchanges, people::PhoneBook &phoneBook,
                   QObject *parent = nullptr,
                   const reading::WakeWatcher::Clocks &clocks = &reading::WakeWatcher::ownClocks);
    ~AccountSession() override;

    const account::Connection &connection() const { return m_connection; }
    /// As the journal has it.
    history::Account account() const
    {
        return {m_connection.credentials.accountSid, m_connection.endpoint.toString()};
    }
    const history::Journal &journal() const { return m_journal; }
    /// To be read: what acts on it is commands().
    const changes::ChangeQueue &queue() const { return *m_queue; }
    people::ParticipantCommands &commands() { return *m_commands; }
    people::ConferenceModel &conferences() { return *m_conferences; }
    people::ActivityModel &activity() { return *m_activity; }
    people::Callers &callers() { return *m_callers; }
    /// Whom a call can come from.
    people::CallerIds &callerIds() { return *m_callerIds; }
    people::PhoneBook &phoneBook() { return m_phoneBook; }
    /// Who the person at the desk is, in what is open.
    people::Supervisor &supervisor() { return *m_supervisor; }
    /// Who has a star, in what is open.
    people::Speakers &speakers() { return *m_speakers; }
    /// What becomes of whoever joins that conference; nullptr where it was never open. It ends when
    /// that is closed.
    people::StandingOrder *standingOrder(const QString &conferenceSid) const
    {
        return m_orders.value(conferenceSid);
    }

    /// Polls this conference from now on, as the one that is looked at: the others that are open
    /// are polled less often. One that has ended is asked for once more, and goes on if it is read.
    /// \return its participants; the same model for the same SID.
    people::ParticipantModel *open(const QString &conferenceSid);
    /// Polls it no more; once it is not in progress it leaves the list of conferences. \return its
    /// participants, which stay as they are until it is opened again; nullptr when it never was.
    people::ParticipantModel *close(const QString &conferenceSid);
    /// The participants of the conference that was opened last; nullptr when none was.
    people::ParticipantModel *current() const { return m_current; }

    /// The conference of this SID or name is listed even where there are more than are told at
    /// once.
    void want(const QString &sidOrName) { m_reading.post(&reading::Poller::want, sidOrName); }

    /// Takes the name, the credentials and the poll interval of \p connection, keeps everything
    /// else, and reads at once. What was paused is sent; what is in flight ends as it is answered.
    /// \pre account::isSameAccount(connection(), connection).
    void goOnWith(const account::Connection &connection);
    /// Whether somebody looks at the window: if not, it polls less often, unless changes are on
    /// their way. When somebody does again, it reads at once.
    void setAttention(bool isLookedAt);
    /// Somebody may press something soon: see Readiness. Opens nothing before the service has
    /// answered, nor while it does not, or while the credentials are refused.
    void connectAhead() { m_readiness->approach(); }
    /// How long it waits between two polls now.
    std::chrono::milliseconds pollInterval() const { return m_interval; }
    /// What it takes for a reason to try again; to be told listen() once.
    reading::NetworkHint &network() { return *m_network; }
    reading::WakeWatcher &wakeWatcher() { return *m_wakeWatcher; }

    /// Chance in [0, 1) for the pauses before a change is tried again.
    void setDice(changes::ChangeQueue::Dice dice) { m_queue->setDice(std::move(dice)); }

    /// Asks for everything now, conferences that have ended and are open included: for a person.
    void refresh() { m_reading.post(&reading::Poller::refresh); }
    Refresh lastRefresh() const;

    /// Hands each exchange to \p take from now on, in the thread that it comes from: this one or
    /// the one that reads. The last ones come while this is destroyed, and none after that.
    void followExchanges(const std::function<void(const twilio::Exchange &)> &take);

signals:
    /// lastRefresh() tells something new: a problem came, went or changed.
    void refreshChanged();
    /// connection() has another name.
    void renamed();
    void conferencesLoaded();

private:
    void applyParticipants(const QString &conferenceSid, const reading::ParticipantListing &listing,
                           twilio::Instant askedAt);
    void applyConferences(const reading::ConferenceListing &listing);
    void applySuccess();
    void resume(twilio::Instant askedAt) { m_queue->resume(askedAt); }
    void keepPace();
    bool mayConnectAhead() const;
    void startOver();
    void retryOnNetwork();
    void applyConference(const twilio::Conference &conference);
    void applyEnd(const QString &conferenceSid, const twilio::Conference &conference,
                  twilio::Instant endedAt);
    void adoptUnsettled(const history::Account &account, const QList<history::Entry> &entries);
    void applyFailure(const twilio::Error &error, std::chrono::milliseconds nextTry,
                      twilio::Instant askedAt);

    account::Connection m_connection;
    const history::Journal &m_journal;
    people::PhoneBook &m_phoneBook;
    std::unique_ptr<twilio::ConferenceService> m_service;
    changes::ChangeQueue *m_queue = nullptr;
    people::ParticipantCommands *m_commands = nullptr;
    people::ConferenceModel *m_conferences = nullptr;
    people::ActivityModel *m_activity = nullptr;
    people::Callers *m_callers = nullptr;
    people::Supervisor *m_supervisor = nullptr;
    people::CallerIds *m_callerIds = nullptr;
    people::Speakers *m_speakers = nullptr;
    people::Sightings *m_sightings = nullptr;
    people::ParticipantModel *m_current = nullptr;
    QHash<QString, people::ParticipantModel *> m_participants;
    QHash<QString, people::StandingOrder *> m_orders; ///< by SID
    QStringList m_open; ///< SIDs; the one that is looked at first
    QTimer m_refreshSoon; ///< at the end of this turn
    reading::NetworkHint *m_network = nullptr;
    reading::WakeWatcher *m_wakeWatcher = nullptr;
    Readiness *m_readiness = nullptr;
    twilio::Instant
        m_credentialsSince; ///< an answer to what was asked before tells nothing of them
    std::chrono::milliseconds m_interval;
    bool m_isLookedAt = true;
    Refresh m_refresh;
    ReadingThread m_reading;
};

} // namespace session
