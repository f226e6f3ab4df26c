// SPDX-License-Identifier: Apache-2.0
#include "masking.h"

#include <QRegularExpression>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

QString withoutUserInfo(const QString &text)
{
    const bool plain = text.contains(u'@');
    if (!plain && !text.contains("%40"_L1))
        return text;
    // Greedy up to the last "@" of the authority, since a password may itself hold one.
    static const QRegularExpression inUrl(u"(:(?:/|\\\\/){2})[^/\\s\"<>?#\\\\]*@"_s);
    static const QRegularExpression inForm(u"(%3A%2F%2F)(?:(?!%2F|%3F|%23)[^&/\\s\"])*%40"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString masked = text;
    if (plain)
        masked.replace(inUrl, u"\\1***@"_s);
    masked.replace(inForm, u"\\1***%40"_s);
    return masked;
}

QByteArray withoutUserInfo(const QByteArray &text)
{
    if (!text.contains('@') && !text.contains("%40"))
        return text;
    // Latin-1 keeps every byte, whatever the encoding of the text is.
    return withoutUserInfo(QString::fromLatin1(text)).toLatin1();
}

} // namespace twilio
