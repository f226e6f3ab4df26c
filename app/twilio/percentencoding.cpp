// SPDX-License-Identifier: Apache-2.0
#include "percentencoding.h"

#include <QUrl>
#include <algorithm>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What RFC 3986 allows nowhere behind the host.
bool mustBeEncoded(QChar c)
{
    constexpr auto refused = "\"<>\\^`{|}[]"_L1;
    return c.isSpace() || c.category() == QChar::Other_Control || refused.contains(c);
}

bool encodesNothing(QStringView text, qsizetype at)
{
    const auto isDigit = [&](qsizetype of) {
        return of < text.size() && text[of] < u'\x80'
            && QByteArrayView("0123456789abcdefABCDEF").contains(text[of].toLatin1());
    };
    return text[at] == u'%' && !(isDigit(at + 1) && isDigit(at + 2));
}

bool endsAuthority(QChar c)
{
    return c == u'/' || c == u'?' || c == u'#';
}

} // namespace

QStringView hostAndPort(QStringView address)
{
    constexpr auto start = "//"_L1;
    // A scheme has none of those, so that no path or query is taken for an authority.
    const auto scheme = std::find_if(address.begin(), address.end(), endsAuthority);
    const QStringView rest = address.sliced(scheme - address.begin());
    if (!rest.startsWith(start))
        return address.first(0);
    const QStringView behind = rest.sliced(start.size());
    const auto end = std::find_if(behind.begin(), behind.end(), endsAuthority);
    const QStringView authority = behind.first(end - behind.begin());
    return authority.sliced(authority.lastIndexOf(u'@') + 1);
}

PercentEncoded percentEncoded(const QString &address)
{
    if (address.isEmpty())
        return {};
    const QStringView host = hostAndPort(address);
    const qsizetype begin = host.cbegin() - address.cbegin();
    const qsizetype end = host.cend() - address.cbegin();
    PercentEncoded done;
    for (qsizetype at = 0; at < address.size(); ++at) {
        const bool isOfHost = at >= begin && at < end;
        // Before the one that ends the user and password.
        const bool isOfPassword = address[at] == u'@' && at + 1 < begin;
        if (isOfHost
            || !(mustBeEncoded(address[at]) || isOfPassword || encodesNothing(address, at))) {
            done.text += address[at];
            continue;
        }
        done.text += QString::fromLatin1(QUrl::toPercentEncoding(address.sliced(at, 1)));
        if (done.first < 0)
            done.first = at;
    }
    return done;
}

} // namespace twilio
