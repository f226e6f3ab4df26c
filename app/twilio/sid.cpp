// SPDX-License-Identifier: Apache-2.0
#include "sid.h"

#include <QUuid>
#include <algorithm>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

bool isSid(QLatin1StringView prefix, QStringView text)
{
    constexpr qsizetype digits = 32;
    if (text.size() != prefix.size() + digits || !text.startsWith(prefix))
        return false;
    const QStringView tail = text.sliced(prefix.size());
    return std::all_of(tail.begin(), tail.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

bool isUuid(QStringView text)
{
    constexpr qsizetype size = 36;
    return text.size() == size && text[8] == u'-' && !QUuid::fromString(text).isNull();
}

QString shortSid(const QString &sid)
{
    constexpr qsizetype head = 4;
    constexpr qsizetype tail = 4;
    if (sid.size() <= head + tail + 1)
        return sid;
    return sid.first(head) + u"…"_s + sid.last(tail);
}

} // namespace twilio
