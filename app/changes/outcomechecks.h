// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/knownchanges.h>

#include <QObject>

namespace changes {

/// Asks the service for the state of what a change is about, and compares: for changes that were
/// accepted with an unreadable answer, and for those whose answer was lost.
///
/// Lives in the thread of the service.
class OutcomeChecks : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    OutcomeChecks(twilio::ConferenceService &service, KnownChanges &changes,
                  QObject *parent = nullptr);

    /// Asks about one of the known changes. The answer comes as the signals below, in their order
    /// and never inside the call; about a change that was forgotten meanwhile nothing comes.
    /// \pre \p change is one whose state can be checked, see stateTraits().
    void check(const Change &change);

signals:
    /// What was read: no older than \p askedAt.
    void participantFetched(const twilio::Participant &participant, twilio::Instant askedAt);
    void conferenceFetched(const twilio::Conference &conference);
    /// \p state is what the answer shows; the differences and the error of the change are filled
    /// in. Asked about twice, a change is judged by the first answer that tells.
    void judged(const QUuid &id, changes::Change::State state);
    /// No more comes of it. A slot may destroy this.
    void finished();

private:
    template <class T>
    void judgeWhenRead(twilio::ReplyOf<T> *reply, const QUuid &id);
    void tell(const twilio::Participant &participant, twilio::Instant askedAt);
    void tell(const twilio::Conference &conference, twilio::Instant askedAt);

    twilio::ConferenceService &m_service;
    KnownChanges &m_changes;
};

} // namespace changes
