// SPDX-License-Identifier: Apache-2.0
#include "urlsecrets.h"

#include "masking.h"

#include <QStringList>
#include <QUrl>
#include <algorithm>
#include <array>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto schemeEnd = "://"_L1;
/// Behind the name of who signs, as in "X-Amz-Signature".
constexpr auto signatureEnd = "-signature"_L1;
/// Addresses inside one another. What is deeper is not looked into, and goes.
constexpr int mostDepth = 4;

/// In small letters, as whoever is called reads it.
QString nameOf(QStringView parameter)
{
    const qsizetype equals = parameter.indexOf(u'=');
    const QStringView raw = equals < 0 ? parameter : parameter.first(equals);
    return QUrl::fromPercentEncoding(raw.toUtf8()).toLower();
}

QString valueOf(QStringView parameter)
{
    return QUrl::fromPercentEncoding(parameter.sliced(parameter.indexOf(u'=') + 1).toUtf8());
}

bool isSignature(const QString &name)
{
    return name == "signature"_L1 || name == "sig"_L1 || name.endsWith(signatureEnd);
}

bool isOtherSecret(QString name)
{
    name.remove(u'-').remove(u'_');
    static constexpr std::array names{"pass"_L1, "pwd"_L1, "auth"_L1, "jwt"_L1, "hmac"_L1};
    static constexpr std::array ends{"token"_L1,  "password"_L1, "passwd"_L1,
                                     "secret"_L1, "apikey"_L1,   "accesskey"_L1};
    return std::find(names.begin(), names.end(), name) != names.end()
        || std::any_of(ends.begin(), ends.end(),
                       [&name](QLatin1StringView end) { return name.endsWith(end); });
}

/// Says nothing without \p signature, and makes some stores refuse the address.
bool belongsTo(const QString &signature, const QString &name)
{
    static const QStringList toSignature{u"awsaccesskeyid"_s, u"googleaccessid"_s,
                                         u"ossaccesskeyid"_s, u"key-pair-id"_s,
                                         u"policy"_s,         u"expires"_s};
    static const QStringList toSig{u"sv"_s,  u"ss"_s,   u"srt"_s,   u"sp"_s,    u"st"_s,
                                   u"se"_s,  u"spr"_s,  u"sip"_s,   u"sr"_s,    u"si"_s,
                                   u"sdd"_s, u"scid"_s, u"saoid"_s, u"suoid"_s, u"skoid"_s,
                                   u"ske"_s, u"sks"_s,  u"skt"_s,   u"sktid"_s, u"skv"_s};
    if (signature == "signature"_L1)
        return toSignature.contains(name);
    if (signature == "sig"_L1)
        return toSig.contains(name);
    // What is Amazon's begins with "X-Amz-", as its signature does.
    return name.startsWith(QStringView(signature).chopped(signatureEnd.size() - 1));
}

/// An address as it may be kept, and what was taken out of it for that.
struct Kept
{
    QString url = {};
    bool wasSigned = false;
};

Kept kept(QStringView url, int depth);

/// \p parameter, with what is secret in an address inside it taken out.
Kept keptParameter(QStringView parameter, int depth)
{
    const QString value = valueOf(parameter);
    if (!value.contains(schemeEnd))
        return {parameter.toString()};
    const Kept inner = depth < mostDepth ? kept(value, depth + 1) : Kept();
    if (inner.url == value)
        return {parameter.toString()};
    return {parameter.first(parameter.indexOf(u'=') + 1).toString()
                + QString::fromLatin1(QUrl::toPercentEncoding(inner.url)),
            inner.wasSigned};
}

/// \p part is a query or a fragment, with the sign that begins it.
Kept keptPart(QStringView part, int depth)
{
    if (part.isEmpty())
        return {};
    const QList<QStringView> parameters = part.sliced(1).split(u'&');
    QStringList signatures;
    for (const QStringView parameter : parameters) {
        if (const QString name = nameOf(parameter); isSignature(name))
            signatures += name;
    }
    bool wasSigned = !signatures.isEmpty();
    QStringList all;
    for (const QStringView parameter : parameters) {
        const QString name = nameOf(parameter);
        if (isSignature(name) || isOtherSecret(name)
            || std::any_of(signatures.cbegin(), signatures.cend(),
                           [&](const QString &signature) { return belongsTo(signature, name); }))
            continue;
        const Kept one = keptParameter(parameter, depth);
        wasSigned |= one.wasSigned;
        all += one.url;
    }
    return {all.isEmpty() ? QString() : part.front() + all.join(u'&'), wasSigned};
}

QString withoutUserInfoInFront(QStringView url)
{
    const qsizetype scheme = url.indexOf(schemeEnd);
    if (scheme < 0)
        return url.toString();
    const qsizetype begin = scheme + schemeEnd.size();
    const auto end = std::find_if(url.begin() + begin, url.end(),
                                  [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const qsizetype at = url.first(end - url.begin()).lastIndexOf(u'@');
    const QString whole = url.toString();
    return at < begin ? whole : whole.first(begin) + whole.sliced(at + 1);
}

Kept kept(QStringView url, int depth)
{
    const auto cutFrom = [&url](QChar sign) {
        const qsizetype at = url.indexOf(sign);
        const QStringView part = at < 0 ? QStringView() : url.sliced(at);
        url.chop(part.size());
        return part;
    };
    const Kept fragment = keptPart(cutFrom(u'#'), depth);
    const Kept query = keptPart(cutFrom(u'?'), depth);
    return {withoutUserInfoInFront(url) + query.url + fragment.url,
            query.wasSigned || fragment.wasSigned};
}

} // namespace

UrlSecret secretOf(const QString &url)
{
    const Kept cleaned = kept(url, 0);
    if (cleaned.wasSigned)
        return UrlSecret::Signature;
    return cleaned.url != url || withoutUserInfo(url) != url ? UrlSecret::Other : UrlSecret::None;
}

QString withoutPassword(const QString &url)
{
    return withoutUserInfoInFront(url);
}

QString withoutSecrets(const QString &url)
{
    return kept(url, 0).url;
}

} // namespace twilio
