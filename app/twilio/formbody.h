// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/utf8.h>

#include <QByteArray>
#include <QString>
#include <algorithm>
#include <optional>

/// What a POST to the service sends: application/x-www-form-urlencoded, of parameters that are the
/// rows of a table. A row has a name, and textOf() and setText() are there for it.
namespace twilio {

/// `NAME=VALUE` with both percent-encoded. QUrlQuery is not used: it leaves "+" raw and decodes
/// "%41", with Qt 6.8.2 too.
QByteArray formPair(QLatin1StringView name, const QString &value);

/// Those \p fields of \p values that are set, in their order.
template <class Values, class Fields>
QByteArray formBodyOf(const Values &values, const Fields &fields)
{
    QByteArray body;
    for (const auto &field : fields) {
        const std::optional<QString> text = textOf(values, field);
        if (!text)
            continue;
        if (!body.isEmpty())
            body += '&';
        body += formPair(field.name, *text);
    }
    return body;
}

/// What formBodyOf() wrote, read back. \return nothing for anything it could not have written but
/// for the order.
template <class Values, class Fields>
std::optional<Values> valuesFrom(const QByteArray &body, const Fields &fields)
{
    Values values;
    if (body.isEmpty())
        return values;
    for (const QByteArray &pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            return std::nullopt;
        const QByteArray name = pair.first(equals);
        const auto field = std::find_if(fields.begin(), fields.end(), [&name](const auto &each) {
            return each.name == QLatin1StringView(name);
        });
        const QString text = textFromUtf8(QByteArray::fromPercentEncoding(pair.sliced(equals + 1)));
        if (field == fields.end() || textOf(values, *field) || !setText(values, *field, text))
            return std::nullopt;
    }
    return values;
}

} // namespace twilio
