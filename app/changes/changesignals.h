// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <changes/deferredsignals.h>
#include <twilio/instant.h>

#include <QObject>

namespace changes {

/// What a ChangeQueue tells. Signals come after the deed: all that a call or an answer brings about
/// is done before the first is emitted, and then they come one after another in the order of the
/// steps, each with the change as it was at its step. What a slot brings about is told after all
/// that is waiting to be told.
class ChangeSignals : public QObject
{
    Q_OBJECT

signals:
    /// On each step of a change, from the press on.
    void changed(const changes::Change &change);
    /// A change of an earlier run is known from now on; after its changed().
    void adopted(const changes::Change &change);
    /// A participant or conference as the service has just answered to a change; before changed()
    /// of the same step.
    void participantTold(const twilio::Participant &participant);
    void conferenceTold(const twilio::Conference &conference);
    /// A participant as it was read by a check: no older than \p askedAt.
    void participantFetched(const twilio::Participant &participant, twilio::Instant askedAt);
    /// The service knows nothing of it, or what is true of it is in doubt: the list decides. After
    /// changed() of the same step.
    void inDoubt(const twilio::ParticipantAddress &address);
    /// The service has not accepted the credentials of a change: it waits, and so do all others.
    void credentialsRefused();

protected:
    using QObject::QObject;

    /// Emits \p signal with \p facts when all that waits has been told.
    template <class... Facts>
    void tell(void (ChangeSignals::*signal)(Facts...), const std::decay_t<Facts> &...facts)
    {
        m_waiting.add([this, signal, facts...] { (this->*signal)(facts...); });
    }
    /// See DeferredSignals::emitAll().
    bool emitAll() { return m_waiting.emitAll(); }

private:
    DeferredSignals m_waiting;
};

} // namespace changes
