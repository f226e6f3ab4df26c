// SPDX-License-Identifier: Apache-2.0
#include "exchangetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(history::ExchangeModel)
};

QString timeText(const LoggedExchange &entry)
{
    return entry.exchange->startedAt.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
}

/// Without the account, which is the same in all: `Conferences/CF…/Participants/CA….json`.
QString pathText(const QUrl &url)
{
    const QString whole
        = url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    constexpr auto accounts = "/Accounts/"_L1;
    const qsizetype start = whole.indexOf(accounts);
    const qsizetype end = start < 0 ? -1 : whole.indexOf(u'/', start + accounts.size());
    return end < 0 ? whole : whole.mid(end + 1);
}

QString statusText(const twilio::Exchange &exchange)
{
    if (exchange.status == 0)
        return Words::tr("none");
    const QString text
        = u"%1 %2"_s.arg(QString::number(exchange.status), QString::fromUtf8(exchange.reason));
    return text.trimmed();
}

QString durationText(const twilio::Exchange &exchange)
{
    return Words::tr("%L1 ms").arg(static_cast<double>(exchange.duration.count()) / 1000, 0, 'f',
                                   1);
}

} // namespace

QString cellText(const LoggedExchange &entry, ExchangeModel::Column column)
{
    const twilio::Exchange &exchange = *entry.exchange;
    switch (column) {
    case ExchangeModel::TimeColumn:
        return entry.repeats == 0
            ? timeText(entry)
            : Words::tr("%1 ×%L2").arg(timeText(entry)).arg(entry.repeats + 1);
    case ExchangeModel::MethodColumn:
        return QString::fromUtf8(exchange.method);
    case ExchangeModel::PathColumn:
        return pathText(exchange.url);
    case ExchangeModel::StatusColumn:
        return statusText(exchange);
    case ExchangeModel::DurationColumn:
        return durationText(exchange);
    case ExchangeModel::SizeColumn:
        return QLocale().formattedDataSize(entry.size);
    }
    return {};
}

QString spokenText(const LoggedExchange &entry, ExchangeModel::Column column)
{
    const twilio::Exchange &exchange = *entry.exchange;
    switch (column) {
    case ExchangeModel::TimeColumn:
        if (entry.repeats == 0)
            return timeText(entry);
        return Words::tr("%1, %L2 times the same").arg(timeText(entry)).arg(entry.repeats + 1);
    case ExchangeModel::StatusColumn:
        if (!exchange.failure.isEmpty())
            return Words::tr("%1, %2").arg(exchange.status == 0 ? Words::tr("no answer")
                                                                : statusText(exchange),
                                           exchange.failure);
        if (hasFailed(exchange))
            return Words::tr("%1, refused").arg(statusText(exchange));
        return statusText(exchange);
    default:
        return cellText(entry, column);
    }
}

QString tipText(const LoggedExchange &entry)
{
    QStringList lines;
    if (!entry.exchange->failure.isEmpty())
        lines.append(entry.exchange->failure);
    if (entry.repeats > 0) {
        lines.append(Words::tr("The same answer came %L1 times, last at %2.")
                         .arg(entry.repeats + 1)
                         .arg(entry.lastAt.toLocalTime().toString(u"HH:mm:ss"_s)));
    }
    if (entry.bodiesDropped)
        lines.append(Words::tr("The bodies are no longer kept, to save memory."));
    return lines.join(u'\n');
}

bool hasFailed(const twilio::Exchange &exchange)
{
    constexpr int firstSuccess = 200;
    constexpr int firstRedirect = 300;
    return !exchange.failure.isEmpty() || exchange.status < firstSuccess
        || exchange.status >= firstRedirect;
}

} // namespace history
