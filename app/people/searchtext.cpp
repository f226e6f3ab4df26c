// SPDX-License-Identifier: Apache-2.0
#include "searchtext.h"

#include "participantrow.h"
#include "phonebook.h"

#include <twilio/sid.h>
#include <words/isolation.h>

namespace people {

namespace {

constexpr char16_t firstBeyondAscii = 0x80;

bool isDropped(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

/// Letters that are not made of another one and a mark, though they are read so.
QString spelt(char32_t sign)
{
    switch (sign) {
    case U'ß':
        return QStringLiteral("ss");
    case U'æ':
        return QStringLiteral("ae");
    case U'œ':
        return QStringLiteral("oe");
    case U'ø':
        return QStringLiteral("o");
    case U'ł':
        return QStringLiteral("l");
    case U'đ':
        return QStringLiteral("d");
    case U'ħ':
        return QStringLiteral("h");
    case U'ı':
        return QStringLiteral("i");
    default:
        return QString::fromUcs4(&sign, 1);
    }
}

QString foldedSign(const QString &sign)
{
    QString text;
    const QString plain = sign.normalized(QString::NormalizationForm_KD).toCaseFolded();
    // Small letters may have marks of their own: İ.
    for (const uint part : plain.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (!isDropped(part))
            text += spelt(part);
    }
    return text;
}

} // namespace

FoldedText folded(const QString &text)
{
    FoldedText made;
    const qsizetype length = std::min(text.size(), FoldedText::longest);
    made.text.reserve(length);
    made.origins.reserve(length);
    for (qsizetype at = 0; at < length;) {
        const QChar first = text[at];
        const bool isPair
            = first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const qsizetype size = isPair ? 2 : 1;
        const QString part
            = first < firstBeyondAscii ? QString(first.toLower()) : foldedSign(text.mid(at, size));
        made.text += part;
        made.origins.insert(made.origins.size(), part.size(), at);
        at += size;
    }
    return made;
}

SearchText searchTextOf(const ParticipantRow &row)
{
    const QString &callSid = row.truth.callSid;
    const QString label
        = words::isInvisible(row.truth.label) ? twilio::shortSid(callSid) : row.truth.label;
    const QString name = row.caller ? row.caller->name : QString();
    const QString number = row.caller ? PhoneBook::canonical(row.caller->number) : QString();
    return {.names = folded(label).text + u'\n' + folded(name).text,
            .number = folded(number).text,
            .rest = folded(callSid).text + u'\n' + folded(row.truth.status).text};
}

} // namespace people
