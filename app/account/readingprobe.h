// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/permission.h>
#include <twilio/conferenceservice.h>

#include <QList>

namespace account {

/// Asks for one of each thing that a restricted API key needs to read, of a conference and a call
/// that need not be there: 404 is the answer of a key that may, 70051 that of one that may not.
/// Reads only; whether a key may change anything cannot be seen without changing something.
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
    /// Only numbers and names need it.
    bool mayReadCalls() const { return m_mayReadCalls; }

signals:
    void finished();

private:
    template <class T, class Lacks>
    void ask(twilio::ReplyOf<T> *reply, Lacks lacks);

    QList<Permission> m_lacking;
    bool m_mayReadCalls = true;
    int m_asked = 0;
};

} // namespace account
