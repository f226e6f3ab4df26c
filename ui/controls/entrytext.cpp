// SPDX-License-Identifier: Apache-2.0
#include "entrytext.h"

namespace controls {

namespace {

constexpr qsizetype longest = 48; ///< letters
constexpr qsizetype atTheEnd = 12;

} // namespace

bool isEntryCut(const QString &text)
{
    return text.size() > longest;
}

QString entryText(const QString &text)
{
    QString entry = text;
    if (isEntryCut(text)) {
        // Not between the two halves of a letter.
        const auto whole
            = [&text](qsizetype at) { return text.at(at).isLowSurrogate() ? at - 1 : at; };
        entry = text.first(whole(longest - atTheEnd - 1)) + u'…'
            + text.sliced(whole(text.size() - atTheEnd));
    }
    return entry.replace(u'\t', u' ').replace(u'&', QStringLiteral("&&"));
}

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'&' && ++at == text.size())
            break;
        plain += text[at];
    }
    return plain;
}

} // namespace controls
