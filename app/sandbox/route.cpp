// SPDX-License-Identifier: Apache-2.0
#include "route.h"

#include "percentencoding.h"

#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// Where the authority begins in \p target, which may be the whole URL (RFC 9112, 3.2.2); below
/// zero where it is none.
qsizetype authorityIn(const QByteArray &target)
{
    const qsizetype scheme = target.startsWith('/') ? -1 : target.indexOf("://");
    return scheme < 0 ? -1 : scheme + 3;
}

qsizetype endOfAuthority(const QByteArray &target, qsizetype from)
{
    const auto end = std::find_if(target.begin() + from, target.end(),
                                  [](char c) { return c == '/' || c == '?' || c == '#'; });
    return end - target.begin();
}

QByteArray withoutOrigin(const QByteArray &target)
{
    const qsizetype authority = authorityIn(target);
    if (authority < 0)
        return target;
    const QByteArray path = target.sliced(endOfAuthority(target, authority));
    return path.startsWith('/') ? path : '/' + path;
}

Route::Kind kindOfList(const QByteArray &resource)
{
    using Kind = Route::Kind;
    if (resource == "IncomingPhoneNumbers")
        return Kind::IncomingPhoneNumbers;
    if (resource == "OutgoingCallerIds")
        return Kind::OutgoingCallerIds;
    return resource == "Conferences" ? Kind::Conferences : Kind::Unknown;
}

Route::Kind kindOf(const QList<QByteArray> &segments)
{
    using Kind = Route::Kind;
    const qsizetype count = segments.size();
    if (count == 5)
        return kindOfList(segments[4]);
    if (count == 6 && segments[4] == "Calls")
        return Kind::Call;
    if (count < 6 || segments[4] != "Conferences")
        return Kind::Unknown;
    if (count == 6)
        return Kind::Conference;
    if (segments[6] != "Participants")
        return Kind::Unknown;
    return count == 7 ? Kind::Participants : count == 8 ? Kind::Participant : Kind::Unknown;
}

} // namespace

Route routeOf(const QByteArray &target)
{
    Route route;
    const QByteArray local = withoutOrigin(target);
    const qsizetype mark = local.indexOf('?');
    route.path = mark < 0 ? local : local.first(mark);
    route.query = mark < 0 ? QByteArray() : local.sliced(mark + 1);

    if (!route.path.startsWith("/2010-04-01/Accounts/") || !route.path.endsWith(".json"))
        return route;
    const QList<QByteArray> segments = route.path.chopped(5).split('/');
    route.kind = kindOf(segments);
    if (route.kind == Route::Kind::Unknown)
        return route;
    route.accountSid = percentDecoded(segments[3]);
    if (route.kind == Route::Kind::Call)
        route.address = percentDecoded(segments[5]);
    else if (segments.size() > 5)
        route.conference = percentDecoded(segments[5]);
    if (route.kind == Route::Kind::Participant)
        route.address = percentDecoded(segments[7]);
    return route;
}

std::optional<QByteArray> authorityOf(const QByteArray &target)
{
    const qsizetype from = authorityIn(target);
    if (from < 0)
        return {};
    return target.sliced(from, endOfAuthority(target, from) - from);
}

bool isSid(QLatin1StringView prefix, const QString &text)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return text.size() == prefix.size() + 32 && text.startsWith(prefix)
        && std::all_of(text.begin() + prefix.size(), text.end(), isHex);
}

} // namespace sandbox
