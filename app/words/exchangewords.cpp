// SPDX-License-Identifier: Apache-2.0
#include "exchangewords.h"

#include "errorwords.h"
#include "isolation.h"

#include <QCoreApplication>
#include <twilio/masking.h>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Exchanges)
};

QString begun(const history::LoggedExchange &entry)
{
    return entry.exchange->startedAt.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
}

} // namespace

QString timeText(const history::LoggedExchange &entry)
{
    return entry.repeats == 0 ? begun(entry)
                              : Words::tr("%1 ×%Ln", nullptr, entry.repeats + 1).arg(begun(entry));
}

QString statusText(const twilio::Exchange &exchange)
{
    if (exchange.status == 0)
        return Words::tr("none");
    const QString text = u"%1 %2"_s.arg(QString::number(exchange.status),
                                        isolated(QString::fromUtf8(exchange.reason)));
    return text.trimmed();
}

QString durationText(const twilio::Exchange &exchange)
{
    return Words::tr("%L1 ms").arg(static_cast<double>(exchange.duration.count()) / 1000, 0, 'f',
                                   1);
}

QString spokenTime(const history::LoggedExchange &entry)
{
    return entry.repeats == 0
        ? begun(entry)
        : Words::tr("%1, %Ln times the same", nullptr, entry.repeats + 1).arg(begun(entry));
}

QString spokenStatus(const twilio::Exchange &exchange)
{
    if (!exchange.failure.isEmpty() && exchange.status == 0)
        return Words::tr("no answer, %1").arg(sentence(exchange.failure));
    if (!exchange.failure.isEmpty())
        return Words::tr("%1, %2", "a status, and why the answer is not whole")
            .arg(statusText(exchange), sentence(exchange.failure));
    if (twilio::hasFailed(exchange))
        return Words::tr("%1, refused").arg(statusText(exchange));
    return statusText(exchange);
}

QString tipText(const history::LoggedExchange &entry)
{
    QStringList lines;
    if (!entry.exchange->failure.isEmpty())
        lines.append(sentence(entry.exchange->failure));
    if (entry.repeats > 0)
        lines.append(
            Words::tr("The same answer came %Ln times, last at %1.", nullptr, entry.repeats + 1)
                .arg(entry.lastAt.toLocalTime().toString(u"HH:mm:ss"_s)));
    if (entry.bodiesDropped)
        lines.append(Words::tr("The bodies are no longer kept, to save memory."));
    return lines.join(u'\n');
}

QString leftOutOfCurl(const twilio::Exchange &exchange)
{
    return twilio::isMasked(exchange.requestBody)
        ? Words::tr("The user and password of an address were left out of this line. Write them in "
                    "the place of ***.")
        : QString();
}

} // namespace words
