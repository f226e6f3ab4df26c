// SPDX-License-Identifier: Apache-2.0
#include "serviceclock.h"

#include <QLocale>
#include <QTimeZone>
#include <cstdlib>
#include <utility>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 onTheWay = 5; ///< seconds that an answer may take

} // namespace

void ServiceClock::hear(const QByteArray &date, const QDateTime &now)
{
    if (std::exchange(m_heard, date) == date)
        return;
    const QDateTime told = parseHttpDate(date);
    if (!told.isValid())
        return;
    m_hasDate = true;
    const qint64 ahead = now.secsTo(told);
    if (std::abs(ahead) <= onTheWay)
        m_ahead = 0;
    else if (std::abs(ahead - m_ahead) > onTheWay)
        m_ahead = ahead;
}

QDateTime ServiceClock::here(const QDateTime &told, const QDateTime &now)
{
    const qint64 ahead = told.isValid() ? now.secsTo(told) : 0;
    if (!m_hasDate && ahead - m_ahead > onTheWay)
        m_ahead = ahead;
    return told.addSecs(-m_ahead);
}

QDateTime parseHttpDate(const QByteArray &text)
{
    const QString words = QString::fromLatin1(text.trimmed());
    // Qt::RFC2822Date does not read "GMT"; 6.8.2 does not either.
    QDateTime date = QLocale::c().toDateTime(words, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (date.isValid())
        date.setTimeZone(QTimeZone::utc());
    else
        date = QDateTime::fromString(words, Qt::RFC2822Date);
    return date;
}

} // namespace twilio
