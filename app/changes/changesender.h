// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <changes/parallelism.h>

#include <QObject>
#include <functional>

namespace changes {

/// Sends operations to the service, as many at once as it takes now.
///
/// Lives in the thread of the service.
class ChangeSender : public QObject
{
    Q_OBJECT

public:
    /// What the service reports when it has done as it was asked: the participant or the conference
    /// as it is afterwards, or the address of who was removed.
    using Report
        = std::variant<twilio::Participant, twilio::ParticipantAddress, twilio::Conference>;

    struct Answer
    {
        QString requestId; ///< Twilio-Request-Id; empty when no answer came
        twilio::Result<Report> result;
    };

    /// \p service is not owned and outlives this.
    explicit ChangeSender(twilio::ConferenceService &service, QObject *parent = nullptr);

    /// No more may be in flight for now.
    bool isFull() const { return m_inFlight >= m_parallelism.limit(); }
    /// Sends the operation of \p change once. \p take hears the answer, once and never inside this
    /// call, unless this is destroyed before. \pre !isFull().
    void send(const Change &change, const std::function<void(const Answer &)> &take);

private:
    template <class T>
    void follow(twilio::ReplyOf<T> *reply, const std::function<void(const Answer &)> &take);

    twilio::ConferenceService &m_service;
    Parallelism m_parallelism;
    int m_inFlight = 0;
};

} // namespace changes
