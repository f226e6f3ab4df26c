// SPDX-License-Identifier: Apache-2.0
#include "masking.h"

#include "utf8.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>
#include <vector>

namespace twilio {
namespace {

constexpr char hidden[] = "***";

/// One character of a text in which it may be percent-encoded, several times over, or escaped as in
/// JSON.
struct Unit
{
    char character = 0;
    int depth = 0; ///< how many times it is percent-encoded
    qsizetype length = 1; ///< bytes it takes in the text
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte that two hexadecimal digits at \p at make; -1 when there are none.
int hexByte(const QByteArray &text, qsizetype at)
{
    if (at + 1 >= text.size())
        return -1;
    const int high = hexDigit(text[at]);
    const int low = hexDigit(text[at + 1]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

Unit percentEncoded(const QByteArray &text, qsizetype at)
{
    qsizetype digits = at + 1;
    int depth = 1;
    while (hexByte(text, digits) == '%') {
        digits += 2;
        ++depth;
    }
    const int byte = hexByte(text, digits);
    if (byte < 0)
        return {.character = '%', .depth = depth - 1, .length = digits - at};
    return {.character = static_cast<char>(byte), .depth = depth, .length = digits + 2 - at};
}

Unit escaped(const QByteArray &text, qsizetype at)
{
    qsizetype next = at;
    while (next < text.size() && text[next] == '\\')
        ++next;
    if (next < text.size() && text[next] == '/')
        return {.character = '/', .length = next + 1 - at};
    if (next < text.size() && text[next] == 'u' && hexByte(text, next + 1) == 0) {
        const int byte = hexByte(text, next + 3);
        if (byte >= 0)
            return {.character = static_cast<char>(byte), .length = next + 5 - at};
    }
    return {.character = '\\', .length = next - at};
}

Unit unitAt(const QByteArray &text, qsizetype at)
{
    if (text[at] == '%')
        return percentEncoded(text, at);
    if (text[at] == '\\')
        return escaped(text, at);
    return {.character = text[at]};
}

bool mayHoldAnAt(const QByteArray &text)
{
    const auto has = [&](char c) {
        return std::memchr(text.constData(), c, static_cast<size_t>(text.size())) != nullptr;
    };
    return has('@') || (has('%') && text.contains("40")) || (has('\\') && text.contains("\\u0040"));
}

/// Whether \p unit ends the authority of a URL whose "//" is percent-encoded \p depth times.
bool endsAuthority(const Unit &unit, int depth)
{
    const bool outside = unit.depth == 0;
    switch (unit.character) {
    case '/':
    case '?':
    case '#':
        return outside || unit.depth == depth;
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '"':
    case '<':
    case '>':
        return outside;
    case '&':
        return outside && depth > 0;
    default:
        return false;
    }
}

/// The authorities that reach as far as the text was read. One may begin inside another, as in
/// `https://https://user:password@host`, so that there is one at most for each depth.
class OpenAuthorities
{
public:
    void begin(int depth, qsizetype at)
    {
        m_begins.resize(std::max(m_begins.size(), static_cast<size_t>(depth) + 1), closed);
        m_begins[static_cast<size_t>(depth)] = at;
        m_started.push_back({depth, at});
    }

    void read(const Unit &unit)
    {
        if (m_started.empty())
            return;
        if (unit.depth > 0) {
            const auto depth = static_cast<size_t>(unit.depth);
            if (depth < m_begins.size() && endsAuthority(unit, unit.depth))
                m_begins[depth] = closed;
        } else if (endsAuthority(unit, 0)) {
            m_begins.clear();
            m_started.clear();
        } else if (endsAuthority(unit, 1)) {
            m_begins.resize(std::min<size_t>(m_begins.size(), 1));
        }
    }

    /// Where the one that began first begins; -1 when there is none.
    qsizetype first()
    {
        while (!m_started.empty() && !isOpen(m_started.front()))
            m_started.pop_front();
        return m_started.empty() ? closed : m_started.front().at;
    }

private:
    static constexpr qsizetype closed = -1;

    struct Start
    {
        int depth;
        qsizetype at;
    };

    bool isOpen(const Start &start) const
    {
        const auto depth = static_cast<size_t>(start.depth);
        return depth < m_begins.size() && m_begins[depth] == start.at;
    }

    std::vector<qsizetype> m_begins; ///< by depth
    std::deque<Start> m_started; ///< in the order of the text; those that were closed too
};

} // namespace

QByteArray withoutUserInfo(const QByteArray &text)
{
    if (!mayHoldAnAt(text))
        return text;
    OpenAuthorities open;
    QByteArray masked;
    qsizetype copied = 0;
    qsizetype begin = 0; // of what is to be masked next, and its end
    qsizetype end = 0;
    const auto mask = [&] {
        if (end == begin)
            return;
        masked += QByteArrayView(text).sliced(copied, begin - copied);
        masked += hidden;
        copied = end;
    };
    Unit colon;
    Unit slash;
    for (qsizetype at = 0; at < text.size();) {
        const Unit unit = unitAt(text, at);
        // Up to the last "@", since a password may itself hold one.
        if (const qsizetype first = unit.character == '@' ? open.first() : -1; first >= 0) {
            if (first > end || end == begin) {
                mask();
                begin = first;
            }
            end = at;
        }
        open.read(unit);
        at += unit.length;
        if (unit.character == '/' && slash.character == '/' && slash.depth == unit.depth
            && colon.character == ':')
            open.begin(unit.depth, at);
        colon = std::exchange(slash, unit);
    }
    mask();
    return copied == 0 ? text : masked + text.sliced(copied);
}

QString withoutUserInfo(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray masked = withoutUserInfo(bytes);
    return masked == bytes ? text : textFromUtf8(masked);
}

bool isMasked(const QByteArray &formBody)
{
    return formBody.contains(hidden);
}

CredentialEcho::CredentialEcho(const QByteArray &authorization)
{
    // What is shorter stands in many a text by chance.
    constexpr qsizetype shortest = 8;
    const QByteArray encoded = authorization.mid(authorization.indexOf(' ') + 1);
    const QByteArray plain = QByteArray::fromBase64(encoded);
    const QByteArray secret = plain.mid(plain.indexOf(':') + 1);
    for (const QByteArray &confidential : {encoded, secret}) {
        if (confidential.size() >= shortest)
            m_confidential.emplace_back(confidential);
    }
}

QByteArray CredentialEcho::removedFrom(const QByteArray &text) const
{
    QByteArray masked = text;
    for (const QByteArrayMatcher &confidential : m_confidential) {
        const qsizetype length = confidential.pattern().size();
        qsizetype at = masked.size() < length ? -1 : confidential.indexIn(masked);
        while (at >= 0) {
            masked.replace(at, length, hidden);
            at = confidential.indexIn(masked, at);
        }
    }
    return masked;
}

} // namespace twilio
