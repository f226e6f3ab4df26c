// SPDX-License-Identifier: Apache-2.0
#include "shellwords.h"

namespace fuzz {
namespace {

bool isHarmless(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-_.:/=").contains(c);
}

} // namespace

std::optional<QList<QByteArray>> shellWords(const QByteArray &line)
{
    constexpr QByteArrayView variable = "$TWILIO_AUTH_TOKEN";
    QList<QByteArray> words{QByteArray()};
    char quote = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quote != 0 && c == quote) {
            quote = 0;
        } else if (quote == '\'') {
            words.last() += c;
        } else if (c == '$' && QByteArrayView(line).sliced(at).startsWith(variable)) {
            words.last() += variable;
            at += variable.size() - 1;
        } else if (isHarmless(c)) {
            words.last() += c;
        } else if (quote == '"') {
            return std::nullopt;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '\\' && at + 1 < line.size() && line[at + 1] == '\'') {
            words.last() += line[++at];
        } else if (c == ' ') {
            words.append(QByteArray());
        } else {
            return std::nullopt;
        }
    }
    return quote == 0 ? std::optional(words) : std::nullopt;
}

} // namespace fuzz
