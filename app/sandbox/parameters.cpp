// SPDX-License-Identifier: Apache-2.0
#include "parameters.h"

#include "percentencoding.h"

#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString decoded(QByteArrayView encoded)
{
    QByteArray bytes = encoded.toByteArray();
    bytes.replace('+', ' ');
    return percentDecoded(bytes);
}

} // namespace

Parameters Parameters::fromEncoded(QByteArrayView encoded)
{
    Parameters parameters;
    const QByteArray whole = encoded.toByteArray();
    for (const QByteArray &part : whole.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArrayView view = part;
        if (equals < 0)
            parameters.m_pairs.emplace_back(decoded(view), u""_s);
        else
            parameters.m_pairs.emplace_back(decoded(view.first(equals)),
                                            decoded(view.sliced(equals + 1)));
    }
    return parameters;
}

std::optional<QString> Parameters::value(QLatin1StringView name) const
{
    const auto found = std::find_if(m_pairs.rbegin(), m_pairs.rend(),
                                    [name](const Pair &pair) { return pair.first == name; });
    return found == m_pairs.rend() ? std::nullopt : std::optional(found->second);
}

std::optional<bool> Parameters::flag(QLatin1StringView name) const
{
    const auto text = value(name);
    return text ? std::optional(text->compare("true"_L1, Qt::CaseInsensitive) == 0) : std::nullopt;
}

} // namespace sandbox
