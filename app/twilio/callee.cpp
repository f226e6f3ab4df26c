// SPDX-License-Identifier: Apache-2.0
#include "callee.h"

#include <QRegularExpression>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

} // namespace

std::optional<Callee> calleeOf(const QString &text)
{
    static const QRegularExpression phone(u"\\A\\+[1-9][0-9]{1,14}\\z"_s);
    static const QRegularExpression sip(u"\\Asips?:[^\\s\\p{Cc}@]+@[^\\s\\p{Cc}@]+\\z"_s,
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression client(u"\\Aclient:[^\\s\\p{Cc}]+\\z"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    if (matches(phone, text))
        return Callee::Phone;
    if (matches(sip, text))
        return Callee::Sip;
    return matches(client, text) ? std::optional(Callee::Client) : std::nullopt;
}

QString dialable(const QString &typed)
{
    static const QRegularExpression written(u"\\A[+0-9\\s\\p{Pd}./()]+\\z"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString plain = typed.trimmed();
    if (matches(written, plain))
        plain.removeIf([](QChar c) { return c != u'+' && (c < u'0' || c > u'9'); });
    return plain;
}

} // namespace twilio
