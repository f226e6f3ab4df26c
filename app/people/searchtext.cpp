// SPDX-License-Identifier: Apache-2.0
#include "searchtext.h"

#include "participantrow.h"
#include "phonebook.h"

#include <algorithm>
#include <array>
#include <twilio/sid.h>
#include <words/isolation.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

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
struct Spelling
{
    char16_t letter;
    QLatin1StringView text;
};
constexpr std::array spellings{
    Spelling{u'ß', "ss"_L1}, Spelling{u'æ', "ae"_L1}, Spelling{u'œ', "oe"_L1},
    Spelling{u'ø', "o"_L1},  Spelling{u'ł', "l"_L1},  Spelling{u'đ', "d"_L1},
    Spelling{u'ħ', "h"_L1},  Spelling{u'ı', "i"_L1},
};

const Spelling *spellingOf(char32_t sign)
{
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [sign](const Spelling &one) { return one.letter == sign; });
    return found == spellings.end() ? nullptr : &*found;
}

/// It is its own folded form, as most letters are: nothing is made for it.
bool isFolded(QChar sign)
{
    return sign.isLetter() && !sign.isSurrogate()
        && sign.decompositionTag() == QChar::NoDecomposition && sign.toCaseFolded() == sign
        && !spellingOf(sign.unicode());
}

QString foldedSign(const QString &sign)
{
    QString text;
    const QString plain = sign.normalized(QString::NormalizationForm_KD).toCaseFolded();
    // Small letters may have marks of their own: İ.
    for (const uint part : plain.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (isDropped(part))
            continue;
        if (const Spelling *spelling = spellingOf(part))
            text += spelling->text;
        else
            text += QChar::fromUcs4(part);
    }
    return text;
}

QChar lowered(QChar ascii)
{
    constexpr char16_t apart = u'a' - u'A';
    return ascii >= u'A' && ascii <= u'Z' ? QChar(ascii.unicode() + apart) : ascii;
}

/// \p origins, where it is given, takes where in \p text each letter comes from.
QString fold(const QString &text, QList<qsizetype> *origins)
{
    const qsizetype length = std::min(text.size(), FoldedText::longest);
    QString made;
    made.reserve(length);
    for (qsizetype at = 0; at < length;) {
        const QChar first = text[at];
        const qsizetype before = made.size();
        qsizetype size = 1;
        if (first < firstBeyondAscii) {
            made += lowered(first);
        } else if (isFolded(first)) {
            made += first;
        } else {
            if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
                size = 2;
            made += foldedSign(text.mid(at, size));
        }
        if (origins)
            origins->insert(origins->size(), made.size() - before, at);
        at += size;
    }
    return made;
}

} // namespace

FoldedText folded(const QString &text)
{
    FoldedText made;
    made.text = fold(text, &made.origins);
    return made;
}

SearchText searchTextOf(const ParticipantRow &row)
{
    const QString &callSid = row.truth.callSid;
    const QString label
        = words::isInvisible(row.truth.label) ? twilio::shortSid(callSid) : row.truth.label;
    const QString name = row.caller ? row.caller->name : QString();
    const QString number = row.caller ? PhoneBook::canonical(row.caller->number) : QString();
    return {.names = fold(label, nullptr) + u'\n' + fold(name, nullptr),
            .number = fold(number, nullptr),
            .rest = fold(callSid, nullptr) + u'\n' + fold(row.truth.status, nullptr)};
}

} // namespace people
