// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/searchtext.h>

#include <vector>

namespace people {

/// What somebody types to find people: several words, each of which is to be found. Case, accents
/// and width do not matter.
///
/// A word is looked for in the names and in the number; from four characters on in the Call SID
/// and in the status too, since shorter ones are in nearly all of those. Words of digits that
/// follow each other are one number, however it is written: "81 3" finds +813…; or else they are
/// words of their own, of which one at least is in a name.
class SearchWords
{
public:
    /// A part of a text that was found.
    struct Hit
    {
        qsizetype from = 0;
        qsizetype length = 0;

        friend bool operator==(const Hit &, const Hit &) = default;
    };
    /// How well a text fits, the best first.
    enum class Fit { BeginsTheName, BeginsWords, Somewhere, Not };

    SearchWords() = default; ///< no words: everybody fits
    explicit SearchWords(const QString &typed);

    bool isEmpty() const { return m_runs.empty(); }
    /// As it was typed, on one line.
    const QString &typed() const { return m_typed; }
    bool fit(const SearchText &text) const;
    /// A part of a number is among them, of two digits at least.
    bool hasNumber() const;
    /// All fit that are no part of a number: whose number is not known may be the one.
    bool fitButForNumbers(const SearchText &text) const;
    Fit fitOf(const SearchText &text) const;
    /// What of a name or a number that is shown was found, in the order of the text, each apart
    /// from the next.
    QList<Hit> hitsIn(const QString &shown) const;

    friend bool operator==(const SearchWords &, const SearchWords &) = default;

private:
    struct Word
    {
        QString text; ///< folded
        QString digits; ///< the same as part of a number; empty: is none

        bool isInNames(const SearchText &text) const;
        bool isIn(const SearchText &text) const;
        friend bool operator==(const Word &, const Word &) = default;
    };
    /// Words of digits that follow each other, or another word alone.
    struct Run
    {
        std::vector<Word> words;
        QString digits; ///< of all, as one number

        bool fits(const SearchText &text) const;
        friend bool operator==(const Run &, const Run &) = default;
    };

    QString m_typed;
    QString m_folded; ///< with one blank between two words
    std::vector<Run> m_runs;
};

} // namespace people
