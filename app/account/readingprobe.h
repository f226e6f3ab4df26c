// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/permission.h>
#include <twilio/conferenceservice.h>

#include <QList>

namespace account {

/// Asks for one of each thing that the work needs to read, of a conference and a call that need not
/// be there: 404 is the answer to credentials that may, 401 or 403 to those that may not. Reads
/// only; whether anything may be changed cannot be seen without changing something.
///
/// Finishes exactly once, never inside the constructor.
class ReadingProbe : public QObject
{
    Q_OBJECT

public:
    /// \p service is not owned and outlives it. \p conferenceSid: one in progress, or empty.
    ReadingProbe(twilio::ConferenceService &service, QString conferenceSid,
                 QObject *parent = nullptr);

    /// The permissions that conferences cannot be shown without.
    const QList<Permission> &lacking() const { return m_lacking; }
    CallReading callReading() const { return m_callReading; }
    /// The first answer that shows why conferences cannot be shown, be it a refusal or not.
    const std::optional<twilio::Error> &trouble() const { return m_trouble; }

signals:
    void finished();

private:
    template <class T>
    void ask(twilio::ReplyOf<T> *reply, std::optional<Permission> needed);
    void judge(const twilio::Error &error, std::optional<Permission> needed);

    QList<Permission> m_lacking;
    std::optional<twilio::Error> m_trouble;
    CallReading m_callReading = CallReading::Allowed;
    int m_asked = 0;
};

} // namespace account
