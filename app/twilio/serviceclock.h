// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace twilio {

/// How far the service's clock is ahead of this computer's, from the Date of its answers: what it
/// dates is told as this computer would have dated it, so that no call lasts less than no time.
///
/// A few seconds, which the way of an answer may take, are no difference; and the difference stays
/// as it is until it is another one, so that no date trembles.
class ServiceClock
{
public:
    /// The header Date of an answer that arrived at \p now; anything else is passed over.
    void hear(const QByteArray &date, const QDateTime &now);
    /// \p told, of an answer that arrived at \p now, by this computer's clock. Invalid stays
    /// invalid. Where no answer has a Date, something that was dated later than now shows that the
    /// service's clock is ahead.
    QDateTime here(const QDateTime &told, const QDateTime &now);

private:
    QByteArray
        m_heard; ///< last; to read a date costs more than all else that is done with an answer
    qint64 m_ahead = 0; ///< seconds
    bool m_hasDate = false; ///< was heard
};

/// A date as HTTP writes it; invalid for anything else.
QDateTime parseHttpDate(const QByteArray &text);

} // namespace twilio
