// SPDX-License-Identifier: Apache-2.0
#include "pagedreading.h"

#include <QCoreApplication>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twilio::PagedReading)
};

Error unreadable(const QString &message)
{
    return {.kind = Error::Kind::Protocol, .message = message};
}

} // namespace

Result<QByteArray> nextPagePath(const QJsonObject &page, const Endpoint &endpoint)
{
    const QJsonValue value = page.value("next_page_uri"_L1);
    const QString text = value.toString();
    if (value.isNull() || value.isUndefined() || (value.isString() && text.isEmpty()))
        return QByteArray();
    const QUrl next(text, QUrl::StrictMode);
    // An invalid one would resolve to the host itself, and pass for the end of the list.
    if (!value.isString() || !next.isValid())
        return tl::make_unexpected(unreadable(
            Words::tr("The service's answer cannot be read: “next_page_uri” is not an address.")));
    const QUrl url = endpoint.url().resolved(next);
    const bool sameHost = url.isValid() && url.scheme() == endpoint.url().scheme()
        && url.authority() == endpoint.url().authority();
    if (!sameHost)
        return tl::make_unexpected(unreadable(
            Words::tr("The service's list goes on at another host, %1, and was not followed there.")
                .arg(url.host())));
    return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
}

Error tooManyPages()
{
    return unreadable(Words::tr("The service's list does not come to an end."));
}

Error notAList(QLatin1StringView key)
{
    return unreadable(
        Words::tr("The service's answer cannot be read: “%1” is not a list.").arg(key));
}

} // namespace twilio
