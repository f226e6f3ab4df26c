// SPDX-License-Identifier: Apache-2.0
#include "isolation.h"

#include <algorithm>

namespace words {

namespace {

// Unicode Standard Annex 9: the text between the two has a direction of its own, and what is
// beside it takes it for one neutral sign.
constexpr QChar opening{0x2068};
constexpr QChar closing{0x2069};

/// Turns what follows, or cannot be seen and yet makes another text.
bool isDeceiving(QChar sign)
{
    const char16_t code = sign.unicode();
    return code == 0x00ad || code == 0x180e || code == 0x200b || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2060 && code <= 0x206f) || code == 0xfeff
        || (code >= 0xfff9 && code <= 0xfffb);
}

bool breaksTheLine(QChar sign)
{
    const char16_t code = sign.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    return isControl || sign == QChar::LineSeparator || sign == QChar::ParagraphSeparator;
}

bool isInvisibleSign(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return true;
    default:
        break;
    }
    // Blank letters, and signs that change the one before them.
    return sign == 0x034f || sign == 0x115f || sign == 0x1160 || sign == 0x2800 || sign == 0x3164
        || sign == 0xffa0 || (sign >= 0xfe00 && sign <= 0xfe0f);
}

/// From right to left, or a mark of a direction.
bool isDirected(char32_t sign)
{
    // Nothing before Hebrew is, and most texts have nothing else.
    constexpr char32_t first = 0x0590;
    if (sign < first)
        return false;
    switch (QChar::direction(sign)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        return sign == 0x200e;
    }
}

/// Asked sign by sign, those beyond the first plane whole, until one is.
template <class Predicate>
bool isAny(const QString &text, Predicate is)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t sign = text[at].unicode();
        const bool isPair
            = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            sign = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        if (is(sign))
            return true;
    }
    return false;
}

bool hasDirection(const QString &text)
{
    return isAny(text, isDirected);
}

bool isIsolatedAlready(const QString &text)
{
    return text.size() >= 2 && text.front() == opening && text.back() == closing
        && std::none_of(text.begin() + 1, text.end() - 1,
                        [](QChar sign) { return isDeceiving(sign) || breaksTheLine(sign); });
}

} // namespace

QString isolated(const QString &foreign)
{
    if (isIsolatedAlready(foreign))
        return foreign;
    QString shown = foreign;
    bool hasTurned = false;
    for (QChar &sign : shown) {
        if (breaksTheLine(sign)) {
            sign = u' ';
        } else if (isDeceiving(sign)) {
            sign = QChar::ReplacementCharacter;
            hasTurned = true;
        }
    }
    return hasTurned || hasDirection(shown) ? opening + shown + closing : shown;
}

bool isInvisible(const QString &text)
{
    return !isAny(text, [](char32_t sign) { return !isInvisibleSign(sign); });
}

QString shownName(const QString &name, const QString &sid)
{
    return isolated(isInvisible(name) ? sid : name);
}

QString withoutIsolation(const QString &sentence, const QStringList &foreign)
{
    if (foreign.isEmpty()) {
        QString text = sentence;
        text.removeIf([](QChar sign) { return sign == opening || sign == closing; });
        return text;
    }
    // Each part between two places of the first text has none of it, and may have the others.
    QStringList parts;
    for (const QString &part : sentence.split(isolated(foreign.constFirst())))
        parts += withoutIsolation(part, foreign.sliced(1));
    return parts.join(foreign.constFirst());
}

} // namespace words
