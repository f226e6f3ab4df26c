// SPDX-License-Identifier: Apache-2.0
#include "characterwords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Characters)
};

} // namespace

QString characterName(const QString &character)
{
    const QChar c = character.isEmpty() ? QChar() : character.front();
    if (c == u'\n')
        return Words::tr("a line end");
    if (c == u'\r')
        return Words::tr("a carriage return (a Windows line end)");
    if (c == u'\t')
        return Words::tr("a tab");
    if (c.isSpace())
        return Words::tr("a blank");
    if (c == u'"' || c == u'\'' || c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote)
        return Words::tr("a quotation mark");
    if (!c.isPrint())
        return Words::tr("the character U+%1")
            .arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
    return Words::tr("“%1”").arg(character);
}

} // namespace words
