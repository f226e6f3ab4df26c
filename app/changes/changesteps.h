// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/credentialgate.h>
#include <changes/recorder.h>

#include <QObject>

namespace changes {

/// Takes changes from step to step: what each step means to the journal, to the changes around it,
/// and to who follows it.
///
/// Lives in the thread of the journal.
class ChangeSteps : public QObject
{
    Q_OBJECT

public:
    /// None is owned; all outlive this.
    ChangeSteps(KnownChanges &changes, CredentialGate &gate, Recorder &recorder,
                QObject *parent = nullptr);

    /// A new change: it is recorded, and takes from those that wait before it what they have in
    /// common. It waits, for the credentials too where the gate is closed. \return it.
    Change &press(Change change);
    /// \p change, one of the known ones, is \p state now. Where that says that it was not done, the
    /// values that it took from older ones come back.
    void step(Change &change, Change::State state);
    /// \p change waits and is not sent any more, for the reason \p ending: its outcome is unknown
    /// where an attempt may have been processed.
    void giveUp(Change &change, const Ending &ending);
    /// The same where \p change isOverdue() at \p now. \return it was.
    bool giveUpIfOverdue(Change &change, twilio::BootClock::time_point now);
    /// The same where \p change names a label that is \p callSid's now, and was somebody else's.
    /// \return it does.
    bool giveUpIfOfSomebodyElse(Change &change, const QString &callSid);
    /// These are in the journal, or need not be any more: they go in their turn.
    void release(const QList<QUuid> &ids);
    /// The journal has not taken these: they go all the same, but for what needsRecord(), which
    /// waits until it is released.
    void releaseUnrecorded(const QList<QUuid> &ids);
    /// \p change, sent with the credentials \p sentWith, was answered that they are not accepted:
    /// it waits for others, or for those that came meanwhile, unless it is verbatim. The first such
    /// answer pauses all.
    CredentialGate::Refusal waitForCredentials(Change &change, int sentWith);
    /// Something asked at \p askedAt shows that the credentials are not accepted: all that waits is
    /// paused.
    void pauseAll(twilio::Instant askedAt);
    /// Something asked at \p askedAt shows that they are: what is paused waits again, unless it is
    /// overdue at \p now. \return they were not before.
    bool resumeAll(twilio::Instant askedAt, twilio::BootClock::time_point now);
    /// A look at the service has shown that \p change is \p state. What nothing can tell any more
    /// is not to be decided on.
    void judge(Change &change, Change::State state);
    /// \p change, whose outcome is unknown, is to be let be.
    void decideOn(Change &change);
    /// \p older waits, once more or still: those behind it take its values, as if they had been
    /// pressed now.
    void layUnderNewer(Change &older);

signals:
    /// On each step of a change, as it is then.
    void stepped(const changes::Change &change);

private:
    void replaceBefore(Change &newer);
    std::vector<Change *> giveBack(const Change &change, Change::State state);
    void goOnWith(Change &givenBack);
    void pauseWhereClosed(Change &change);

    KnownChanges &m_changes;
    CredentialGate &m_gate;
    Recorder &m_recorder;
};

} // namespace changes
