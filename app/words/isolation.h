// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace words {

/// \p foreign, which somebody outside wrote, as it may stand in a cell, an entry, a title or among
/// our own words: on one line, signs that turn the direction or hide made visible (U+FFFD), and
/// where any of it runs from right to left, between U+2068 and U+2069, so that it turns nothing
/// beside it. A text that needs none of this stays as it is; what was isolated once is not isolated
/// again.
///
/// For what is shown alone: what is sent, kept or copied is the text that came.
QString isolated(const QString &foreign);

/// Nothing of \p text is to be seen: it is empty, or has only blanks and signs that format.
bool isInvisible(const QString &text);

/// \p name isolated, or \p sid where the name is invisible.
QString shownName(const QString &name, const QString &sid);

/// \p sentence for the clipboard: \p foreign texts in it as they came, and no isolation.
QString withoutIsolation(const QString &sentence, const QStringList &foreign = {});

} // namespace words
