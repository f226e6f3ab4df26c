// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <deque>
#include <twilio/conferenceservice.h>
#include <twilio/instant.h>

namespace reading {

/// How many people are in conferences that nobody has open: asked for one after another, slowly, so
/// that a service with a thousand conferences is asked no more than one with twenty. Each is
/// counted anew after a while, as long as it is wanted.
///
/// Where the service throttles (429), refuses or does not answer, nothing is counted for a minute,
/// twice as long each time that it goes on, and as long as it asks (Retry-After); what else is read
/// keeps its pace.
///
/// Lives in the thread of the service.
class HeadCount : public QObject
{
    Q_OBJECT

public:
    /// How often the service is asked.
    struct Pace
    {
        std::chrono::milliseconds gap{500}; ///< from one to the next
        std::chrono::milliseconds window{60'000};
        int mostInWindow = 20; ///< however many are wanted
        std::chrono::milliseconds stale{60'000}; ///< after that one that is seen is counted anew
        std::chrono::milliseconds unseenStale{600'000}; ///< and one that is not
        std::chrono::milliseconds rest{60'000}; ///< after what failed
        std::chrono::milliseconds longestRest{960'000};
    };

    explicit HeadCount(QObject *parent = nullptr);
    explicit HeadCount(const Pace &pace, QObject *parent = nullptr);

    /// What is asked from now on goes by \p service; what was asked of another one is not told.
    /// Not owned; outlives this or is replaced.
    void setService(twilio::ConferenceService *service);
    /// Whether everything else is read without trouble: only then is anybody counted.
    void setReading(bool isGoingWell);
    /// These from now on: those that a person sees, and where none of them is due, the others. Each
    /// in its order.
    void want(const QStringList &seen, const QStringList &others);

signals:
    void counted(const QString &conferenceSid, int people);

private:
    void goOn();
    void ask(const QString &conferenceSid);
    void take(const QString &conferenceSid,
              const twilio::Result<twilio::Listing<twilio::Participant>> &result);
    /// Which is next, and not before when.
    struct Turn
    {
        QString conferenceSid; ///< empty: none is wanted
        twilio::Instant at;
    };
    Turn next() const;
    Turn firstOf(const QStringList &conferenceSids, std::chrono::milliseconds stale) const;

    const Pace m_pace;
    QPointer<twilio::ConferenceService> m_service;
    QStringList m_seen;
    QStringList m_others;
    QHash<QString, twilio::Instant> m_asked; ///< when last, as long as that tells something
    std::deque<twilio::Instant> m_recent; ///< in the window, the oldest first
    twilio::Instant m_restsUntil;
    int m_failures = 0; ///< in a row
    bool m_isGoingWell = false;
    bool m_isAsking = false;
    QTimer m_timer;
};

} // namespace reading
