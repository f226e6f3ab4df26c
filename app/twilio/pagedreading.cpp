// SPDX-License-Identifier: Apache-2.0
#include "pagedreading.h"

#include "percentencoding.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

Error unreadable(const Failure &failure)
{
    return {.kind = Error::Kind::Protocol, .failure = failure};
}

} // namespace

Result<QByteArray> nextPagePath(const QJsonObject &page, const Endpoint &endpoint)
{
    const QJsonValue value = page.value("next_page_uri"_L1);
    const QString text = value.toString();
    if (value.isNull() || value.isUndefined() || (value.isString() && text.isEmpty()))
        return QByteArray();
    const QUrl next(percentEncoded(text).text, QUrl::StrictMode);
    // An invalid one would resolve to the host itself, and pass for the end of the list.
    if (!value.isString() || !next.isValid())
        return tl::make_unexpected(unreadable({Failure::Cause::NotAnAddress, u"next_page_uri"_s}));
    const QUrl url = endpoint.url().resolved(next);
    const bool sameHost = url.isValid() && url.scheme() == endpoint.url().scheme()
        && url.authority() == endpoint.url().authority();
    if (!sameHost)
        return tl::make_unexpected(unreadable({Failure::Cause::ListElsewhere, url.host()}));
    const QByteArray path
        = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QByteArray base = endpoint.url().path(QUrl::FullyEncoded).toLatin1();
    // Below a path of its own a service may name its pages with or without it.
    return !base.isEmpty() && path.startsWith(base + '/') ? path.sliced(base.size()) : path;
}

Error tooManyPages()
{
    return unreadable({Failure::Cause::ListEndless});
}

Error notAList(QLatin1StringView key)
{
    return unreadable({Failure::Cause::NotAList, key});
}

} // namespace twilio
