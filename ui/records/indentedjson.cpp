// SPDX-License-Identifier: Apache-2.0
#include "indentedjson.h"

#include <QJsonDocument>
#include <algorithm>

namespace records {
namespace {

constexpr qsizetype step = 4;
/// What is deeper stands under what is this deep, or a small text of many brackets would become a
/// huge one.
constexpr int deepest = 16;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void breakLine(QByteArray &laidOut, int depth)
{
    laidOut += '\n';
    laidOut.append(std::clamp(depth, 0, deepest) * step, ' ');
}

/// The end of the string that begins at \p begin, which is a quotation mark.
qsizetype endOfString(const QByteArray &text, qsizetype begin)
{
    qsizetype at = begin + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

/// The next character after \p at that is no blank; NUL at the end.
char next(const QByteArray &text, qsizetype at)
{
    const auto found = std::find_if_not(text.begin() + at + 1, text.end(), isBlank);
    return found == text.end() ? '\0' : *found;
}

} // namespace

QByteArray indentedJson(const QByteArray &text)
{
    if (QJsonDocument::fromJson(text).isNull())
        return text;
    QByteArray laidOut;
    laidOut.reserve(text.size() * 2);
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            const qsizetype end = endOfString(text, at);
            laidOut += QByteArrayView(text).sliced(at, end - at);
            at = end - 1;
        } else if (c == '{' || c == '[') {
            laidOut += c;
            const char following = next(text, at);
            ++depth;
            if (following != '}' && following != ']')
                breakLine(laidOut, depth);
        } else if (c == '}' || c == ']') {
            --depth;
            if (!laidOut.endsWith('{') && !laidOut.endsWith('['))
                breakLine(laidOut, depth);
            laidOut += c;
        } else if (c == ',') {
            laidOut += c;
            breakLine(laidOut, depth);
        } else if (c == ':') {
            laidOut += ": ";
        } else if (!isBlank(c)) {
            laidOut += c;
        }
    }
    return laidOut;
}

} // namespace records
