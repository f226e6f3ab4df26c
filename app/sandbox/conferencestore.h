// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conference.h"

#include <deque>
#include <functional>
#include <optional>

namespace sandbox {

/// Every conference of the account and who is in it. Knows what joining, leaving and ending bring
/// with them; knows nothing of requests. Pointers it gives hold until the next call that changes
/// something.
class ConferenceStore
{
public:
    using Clock = std::function<QDateTime()>;
    enum class Exit { Left, Removed };
    static constexpr int mostParticipants = 250;

    explicit ConferenceStore(QString accountSid, Clock clock = QDateTime::currentDateTimeUtc);

    const QString &accountSid() const { return m_accountSid; }
    QDateTime now() const { return m_clock(); }

    /// Oldest first.
    const std::deque<Conference> &conferences() const { return m_conferences; }
    Conference *conference(const QString &sid);
    /// The one that is not completed, of which there is at most one for each name.
    Conference *openConference(const QString &friendlyName);
    const Call *call(const QString &sid) const;

    /// By Call SID or by label.
    static Participant *participant(Conference &conference, const QString &address);

    Conference &open(Conference conference);
    Participant &join(Conference &conference, Participant participant, const Call &call);
    void setStatus(Conference &conference, Participant &participant, const QString &status);
    /// Ends the conference too, where the participant's leaving does.
    void leave(Conference &conference, const QString &callSid, Exit exit);
    /// Nobody took the call, which ends as \p callStatus: they were never in the conference, and
    /// their going ends nothing.
    void giveUp(Conference &conference, const QString &callSid, const QString &callStatus);
    void end(Conference &conference, const QString &reason, const QString &callSid = {});
    /// To be called after a change of \p participant: its date and its JSON follow.
    void touch(const Conference &conference, Participant &participant);
    /// How often somebody gone has been addressed, this time included; 0: nobody here was called
    /// so.
    static int countVainRequest(Conference &conference, const QString &address);

private:
    void depart(Conference &conference, const Participant &participant,
                const QString &callStatus = QStringLiteral("completed"));
    void touch(Conference &conference);
    void hangUp(const QString &callSid, const QString &callStatus);

    QString m_accountSid;
    Clock m_clock;
    std::deque<Conference> m_conferences;
    QHash<QString, Call> m_calls;
    std::deque<QString> m_endedCalls;
    quint64 m_joined = 0;
};

} // namespace sandbox
