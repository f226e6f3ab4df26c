// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"
#include "userinfo.h"

#include <QUrl>
#include <algorithm>
#include <twilio/masking.h>

namespace fuzz {

namespace {

const QByteArray password = "hunter2.hunter2";
const QByteArray token = "0123456789abcdef0123456789abcdef";
constexpr int mostTimes = 3;

/// \p text as the user part of a URL may be written.
QByteArray userFrom(QByteArray text)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("-._~!$'()*+,;=:@").contains(c);
    };
    text.removeIf([&](char c) { return !isAllowed(c); });
    return text;
}

QByteArray escapedAsJson(QByteArray text)
{
    return text.replace("/", "\\/").replace("@", "\\u0040").replace(":", "\\u003a");
}

/// The URL in one of the ways in which it may stand in a record.
QByteArray written(QByteArray url, int way)
{
    if (way == mostTimes + 1)
        return escapedAsJson(url);
    for (int times = 0; times < way; ++times)
        url = url.toPercentEncoding();
    return url;
}

} // namespace

void masking(const QByteArray &input)
{
    const QByteArray masked = twilio::withoutUserInfo(input);
    claim(!tellsUserInfo(masked), "no user and no password is left");
    if (!input.contains('@') && !input.contains("40"))
        claim(masked == input, "what holds no address stays as it is");
    const QString text = twilio::textFromUtf8(input);
    if (!text.contains(u'@') && !text.contains(u"40"))
        claim(twilio::withoutUserInfo(text) == text, "a text without an address stays as it is");
    claim(twilio::withoutUserInfo(text).toUtf8() == twilio::withoutUserInfo(text.toUtf8()),
          "texts and bytes are masked alike");

    Input lines(input);
    const int way = std::clamp(lines.number(), 0, mostTimes + 1);
    const QByteArray user = userFrom(lines.line());
    const QByteArray host = userFrom(lines.line());
    const QByteArray before = lines.line();
    const QByteArray url = written("https://" + user + ':' + password + '@' + host, way);
    const QByteArray after = lines.rest();
    // Elsewhere than in the URL the same word is no password.
    if (!(before + '\n' + host + after).contains(password))
        claim(!twilio::withoutUserInfo(before + url + after).contains(password),
              "no password is left, whatever stands around it");

    const QByteArray pair = (user.chopped(user.contains(':') ? user.size() : 0) + ':' + token);
    const QByteArray authorization = "Basic " + pair.toBase64();
    const QByteArray echo = before + authorization + before + token + after;
    const QByteArray kept = twilio::CredentialEcho(authorization).removedFrom(echo);
    claim(!kept.contains(token) && !kept.contains(pair.toBase64()),
          "no credentials are left, however they are sent back");
}

} // namespace fuzz
