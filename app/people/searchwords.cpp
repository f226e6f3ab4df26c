// SPDX-License-Identifier: Apache-2.0
#include "searchwords.h"

#include "phonebook.h"

#include <algorithm>

namespace people {

namespace {

constexpr qsizetype leastForSids = 4; ///< characters of a word

bool isDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

/// What may stand between the digits of a number.
bool isBetweenDigits(QChar sign)
{
    return sign.isSpace() || QStringView(u"-.()/").contains(sign);
}

/// \p word as a part of a number: its digits, and the plus before them; empty where it is none.
QString digitsOf(const QString &word)
{
    const QString digits = PhoneBook::canonical(word);
    const bool isNumber = std::any_of(digits.begin(), digits.end(), isDigit)
        && std::all_of(digits.begin(), digits.end(),
                       [](QChar sign) { return isDigit(sign) || sign == u'+'; });
    return isNumber ? digits : QString();
}

/// The digits of a text as one, those of two numbers apart.
FoldedText digitsIn(const FoldedText &folded)
{
    FoldedText all;
    for (qsizetype at = 0; at < folded.text.size(); ++at) {
        const QChar sign = folded.text[at];
        if (isBetweenDigits(sign))
            continue;
        all.text += isDigit(sign) || sign == u'+' ? sign : QChar(u'\n');
        all.origins += folded.origins[at];
    }
    return all;
}

/// A word of \p text begins with \p part.
bool beginsAWord(const QString &text, const QString &part)
{
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

/// Marks in \p shown, of which \p text was made, where it has \p part.
void mark(QList<bool> &marked, const QString &shown, const FoldedText &text, const QString &part)
{
    for (qsizetype at = text.text.indexOf(part); at >= 0; at = text.text.indexOf(part, at + 1)) {
        qsizetype behind = text.origins[at + part.size() - 1] + 1;
        while (behind < marked.size() && (shown[behind].isMark() || shown[behind].isLowSurrogate()))
            ++behind;
        std::fill(marked.begin() + text.origins[at], marked.begin() + behind, true);
    }
}

} // namespace

SearchWords::SearchWords(const QString &typed)
    : m_typed(typed.simplified())
{
    bool wasDigits = false;
    const QStringList parts = folded(m_typed).text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Word word{.text = part, .digits = digitsOf(part)};
        if (!wasDigits || word.digits.isEmpty())
            m_runs.emplace_back();
        m_runs.back().words.push_back(word);
        m_runs.back().digits += word.digits;
        wasDigits = !word.digits.isEmpty();
    }
    m_folded = parts.join(u' ');
}

bool SearchWords::Word::isInNames(const SearchText &in) const
{
    return in.names.contains(text) || (text.size() >= leastForSids && in.rest.contains(text));
}

bool SearchWords::Word::isIn(const SearchText &in) const
{
    // An address may be sip:… or client:….
    const bool isSaid
        = std::any_of(text.begin(), text.end(), [](QChar sign) { return sign.isLetterOrNumber(); });
    return isInNames(in) || (isSaid && in.number.contains(digits.isEmpty() ? text : digits));
}

bool SearchWords::Run::fits(const SearchText &in) const
{
    if (!digits.isEmpty() && in.number.contains(digits))
        return true;
    const auto isNamed = [&in](const Word &word) { return word.isInNames(in); };
    return std::any_of(words.begin(), words.end(), isNamed)
        ? std::all_of(words.begin(), words.end(), [&in](const Word &word) { return word.isIn(in); })
        : words.size() == 1 && words.front().isIn(in);
}

bool SearchWords::fit(const SearchText &text) const
{
    return std::all_of(m_runs.begin(), m_runs.end(),
                       [&text](const Run &run) { return run.fits(text); });
}

bool SearchWords::hasNumber() const
{
    constexpr qsizetype least = 2;
    return std::any_of(m_runs.begin(), m_runs.end(),
                       [](const Run &run) { return run.digits.size() >= least; });
}

bool SearchWords::fitButForNumbers(const SearchText &text) const
{
    return std::all_of(m_runs.begin(), m_runs.end(),
                       [&text](const Run &run) { return !run.digits.isEmpty() || run.fits(text); });
}

SearchWords::Fit SearchWords::fitOf(const SearchText &text) const
{
    if (!fit(text))
        return Fit::Not;
    if (text.names.startsWith(m_folded))
        return Fit::BeginsTheName;
    const bool beginWords = std::all_of(m_runs.begin(), m_runs.end(), [&text](const Run &run) {
        return (!run.digits.isEmpty() && text.number.contains(run.digits))
            || std::all_of(run.words.begin(), run.words.end(), [&text](const Word &word) {
                   return beginsAWord(text.names, word.text);
               });
    });
    return beginWords ? Fit::BeginsWords : Fit::Somewhere;
}

QList<SearchWords::Hit> SearchWords::hitsIn(const QString &shown) const
{
    const FoldedText text = folded(shown);
    const FoldedText digits = digitsIn(text);
    QList<bool> marked(std::min(shown.size(), FoldedText::longest + 2), false);
    for (const Run &run : m_runs) {
        if (!run.digits.isEmpty() && digits.text.contains(run.digits)) {
            mark(marked, shown, digits, run.digits);
            continue;
        }
        for (const Word &word : run.words)
            mark(marked, shown, text, word.text);
    }
    QList<Hit> hits;
    for (qsizetype at = 0; at < marked.size(); ++at) {
        if (!marked[at])
            continue;
        if (at == 0 || !marked[at - 1])
            hits += Hit{at, 0};
        ++hits.last().length;
    }
    return hits;
}

} // namespace people
