// SPDX-License-Identifier: Apache-2.0
#include "callableurl.h"

#include "percentencoding.h"

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
    const QStringView authority = hostAndPort(text);
    const QString start = name + separator + authority.toString();
    if (!isCallable(start))
        return ofHost(authority);
    const PercentEncoded meant = percentEncoded(text);
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
