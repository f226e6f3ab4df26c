// SPDX-License-Identifier: Apache-2.0
#include "pagedreading.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

Error unreadable(const Failure &failure)
{
    return {.kind = Error::Kind::Protocol, .failure = failure};
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// RFC 3986, without the brackets, which belong in a host alone.
bool isLegal(char c)
{
    constexpr QByteArrayView others = "-._~:/?#@!$&'()*+,;=";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || others.contains(c);
}

qsizetype endOfAuthority(const QByteArray &address, qsizetype from)
{
    while (from < address.size() && !QByteArrayView("/?#").contains(address[from]))
        ++from;
    return from;
}

/// \p text with everything encoded that has no place in an address; what is encoded stays so.
QByteArray encoded(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    // An IPv6 host has brackets.
    const qsizetype authority = bytes.startsWith("//") ? 2 : bytes.indexOf("://") + 3;
    const qsizetype path
        = authority < 3 && !bytes.startsWith("//") ? 0 : endOfAuthority(bytes, authority);
    QByteArray result = bytes.first(path);
    for (qsizetype i = path; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isTriplet
            = c == '%' && i + 2 < bytes.size() && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
        if (isTriplet || isLegal(c))
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

} // namespace

Result<QByteArray> nextPagePath(const QJsonObject &page, const Endpoint &endpoint)
{
    const QJsonValue value = page.value("next_page_uri"_L1);
    const QString text = value.toString();
    if (value.isNull() || value.isUndefined() || (value.isString() && text.isEmpty()))
        return QByteArray();
    const QUrl next = QUrl::fromEncoded(encoded(text), QUrl::StrictMode);
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
