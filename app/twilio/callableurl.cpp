// SPDX-License-Identifier: Apache-2.0
#include "callableurl.h"

#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = UrlProblem::Kind;

constexpr auto separator = "://"_L1;

bool isCallable(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        && !url.host().isEmpty();
}

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

struct Encoded
{
    QString text;
    qsizetype first = -1; ///< where something was encoded
};

/// \p text with what must be encoded, but for \p host, a part of it; no more, so that nothing is
/// encoded twice.
Encoded encoded(const QString &text, QStringView host)
{
    const qsizetype begin = host.cbegin() - text.cbegin();
    const qsizetype end = host.cend() - text.cbegin();
    Encoded done;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isOfHost = at >= begin && at < end;
        // Before the one that ends the user and password.
        const bool isOfPassword = text[at] == u'@' && at + 1 < begin;
        if (isOfHost || !(mustBeEncoded(text[at]) || isOfPassword || encodesNothing(text, at))) {
            done.text += text[at];
            continue;
        }
        done.text += QString::fromLatin1(QUrl::toPercentEncoding(text.sliced(at, 1)));
        if (done.first < 0)
            done.first = at;
    }
    return done;
}

/// Where host and port begin and end in \p text, whose scheme ends at \p scheme.
QStringView hostAndPort(QStringView text, qsizetype scheme)
{
    const QStringView rest = text.sliced(scheme + separator.size());
    const auto end = std::find_if(rest.begin(), rest.end(),
                                  [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const QStringView authority = rest.first(end - rest.begin());
    return authority.sliced(authority.lastIndexOf(u'@') + 1);
}

/// Blanks and quotation marks, as they come along when an address is copied.
bool isWrapping(QChar c)
{
    return c.isSpace() || c == u'"' || c == u'\'' || c == u'<' || c == u'>'
        || c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote;
}

std::optional<UrlProblem> wrapping(const QString &text)
{
    const auto begin = std::find_if_not(text.begin(), text.end(), isWrapping);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), isWrapping).base();
    if (begin >= end || (begin == text.begin() && end == text.end()))
        return std::nullopt;
    const qsizetype first = begin == text.begin() ? end - text.begin() : 0;
    const QString meant = text.sliced(begin - text.begin(), end - begin);
    if (!isCallable(meant))
        return std::nullopt;
    return UrlProblem{.kind = Kind::Around,
                      .subject = text.sliced(first, 1),
                      .position = first + 1,
                      .meant = meant};
}

UrlProblem withoutScheme(const QString &text, qsizetype colon)
{
    const QString meant = u"https://"_s + (text.startsWith("//"_L1) ? text.sliced(2) : text);
    // "example.com:8080/a" has no scheme, "mailto:somebody" has.
    const bool isHost = text.first(std::max<qsizetype>(colon, 0)).contains(u'.') || colon < 0;
    if (!isHost)
        return {.kind = Kind::OtherScheme, .subject = text.first(colon)};
    const bool isProbable = isCallable(meant) && QUrl(meant).host().contains(u'.');
    return {.kind = Kind::NoScheme, .meant = isProbable ? meant : QString()};
}

UrlProblem ofHost(QStringView authority)
{
    const qsizetype colon = authority.lastIndexOf(u':');
    const bool hasPort = colon > authority.lastIndexOf(u']');
    const QStringView host = hasPort ? authority.first(colon) : authority;
    if (host.isEmpty())
        return {.kind = Kind::NoHost};
    if (hasPort && isCallable(u"http://"_s + host.toString()))
        return {.kind = Kind::Port, .subject = authority.sliced(colon + 1).toString()};
    return {.kind = Kind::Host, .subject = host.toString()};
}

} // namespace

std::optional<UrlProblem> urlProblem(const QString &text)
{
    if (isCallable(text))
        return std::nullopt;
    if (text.isEmpty())
        return UrlProblem{Kind::Empty};
    if (const auto around = wrapping(text))
        return around;
    const qsizetype scheme = text.indexOf(separator);
    if (scheme <= 0)
        return withoutScheme(text, text.indexOf(u':'));
    const QString name = text.first(scheme);
    const bool isHttp = name.compare("http"_L1, Qt::CaseInsensitive) == 0
        || name.compare("https"_L1, Qt::CaseInsensitive) == 0;
    if (!isHttp && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }))
        return UrlProblem{.kind = Kind::OtherScheme, .subject = name};
    if (!isHttp)
        return UrlProblem{.kind = Kind::Character, .subject = name.first(1), .position = 1};
    const QStringView authority = hostAndPort(text, scheme);
    const QString start = name + separator + authority.toString();
    if (!isCallable(start))
        return ofHost(authority);
    const Encoded meant = encoded(text, authority);
    if (meant.first < 0)
        return UrlProblem{};
    const QString subject = text.sliced(meant.first, 1);
    return UrlProblem{.kind = subject == u'%' ? Kind::PercentSign : Kind::Character,
                      .subject = subject,
                      .position = meant.first + 1,
                      .meant = isCallable(meant.text) ? meant.text : QString()};
}

bool isSignedForGet(const QString &url)
{
    const QUrlQuery query{QUrl(url)};
    return query.hasQueryItem(u"X-Amz-Signature"_s) || query.hasQueryItem(u"X-Goog-Signature"_s)
        || (query.hasQueryItem(u"AWSAccessKeyId"_s) && query.hasQueryItem(u"Signature"_s));
}

} // namespace twilio
