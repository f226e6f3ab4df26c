// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/parallelism.h>
#include <people/caller.h>
#include <twilio/conferenceservice.h>

#include <QHash>
#include <QQueue>
#include <QTimer>

namespace people {

class PhoneBook;

/// Who is behind the calls of one account: asked for on demand, once for each call, and kept as
/// long as this lives.
///
/// Reads go on connections of their own, so that a change never waits for them. What is throttled
/// or gets no answer is asked again as retryDelay() says. A key that may not read calls (70051) is
/// told of once, and nothing is asked any more.
///
/// Lives in the GUI thread.
class Callers : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 6;

    /// Neither is owned; both live as long as something is asked for.
    Callers(twilio::ConferenceService &service, const PhoneBook &book, QObject *parent = nullptr);

    /// Asks for those that are neither known nor asked for already. One that failed may be asked
    /// for again.
    void ask(const QStringList &callSids);

    /// Asks for one that is known once more: what is true of a call changes.
    void askAnew(const QString &callSid);

    /// What the service told; nullptr: nothing yet. Valid until the next call that was told.
    const twilio::Call *find(const QString &callSid) const;
    /// The same with the person's own name; nothing: nothing known yet.
    std::optional<Caller> callerOf(const QString &callSid) const;

    /// False once the service has said that this key may not read calls.
    bool isAllowed() const { return m_isAllowed; }

    /// Chance in [0, 1) for the pauses before asking again.
    void setDice(std::function<double()> dice) { m_dice = std::move(dice); }

signals:
    /// callerOf() tells something new: the service answered, or its number was given a name.
    void told(const QString &callSid);
    void failed(const QString &callSid, const twilio::Error &error);
    /// Once: why nothing is asked any more, in sentences for the person.
    void refusedOnce(const QString &sentence);

private:
    void askNext();
    void apply(const QString &callSid, const twilio::Result<twilio::Call> &result);
    void applyFailure(const QString &callSid, const twilio::Error &error);
    void switchOff();
    void tellRenamed(const QString &number);

    twilio::ConferenceService &m_service;
    const PhoneBook &m_book;
    std::function<double()> m_dice;
    changes::Parallelism m_parallelism{mostAtOnce};
    QHash<QString, twilio::Call> m_calls;
    QMultiHash<QString, QString> m_callsOf; ///< SIDs by canonical number
    QHash<QString, int> m_attempts; ///< of the calls that are asked for
    QQueue<QString> m_waiting;
    QTimer m_pause; ///< nothing is asked while it runs
    int m_inFlight = 0;
    bool m_isAllowed = true;
};

} // namespace people
