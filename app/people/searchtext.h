// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace people {

struct ParticipantRow;

/// A text as it is compared: in lower case, without accents and without signs that only format,
/// wide and narrow forms as the usual ones ("Zoë" is "zoe", "４１" is "41").
struct FoldedText
{
    static constexpr qsizetype longest = 512; ///< characters of a text; what is behind is not found

    QString text;
    QList<qsizetype> origins; ///< where in the text as it came each character of \c text begins
};

FoldedText folded(const QString &text);

/// What a participant is found by, folded.
struct SearchText
{
    QString names; ///< the label, or the short Call SID where there is none; the caller's own name
    QString number; ///< its signs and blanks left out
    QString rest; ///< the Call SID and the status

    friend bool operator==(const SearchText &, const SearchText &) = default;
};

SearchText searchTextOf(const ParticipantRow &row);

} // namespace people
