// SPDX-License-Identifier: Apache-2.0
#include "headlines.h"

namespace sandbox {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return (code < ' ' && c != '\t' && c != '\r' && c != '\n') || code == 0x7f;
}

} // namespace

HeadLines::State HeadLines::read(QByteArrayView head)
{
    while (m_at < head.size()) {
        if (m_at >= maximum)
            return State::TooLong;
        const char c = head[m_at];
        const bool afterReturn = m_at > m_lineBegin && head[m_at - 1] == '\r';
        const bool goesOn = m_lineBegin > 0 && m_at == m_lineBegin && isBlank(c);
        if (isControl(c) || goesOn || afterReturn != (c == '\n'))
            return State::Broken;
        ++m_at;
        if (c != '\n')
            continue;
        const bool isEmpty = m_at - m_lineBegin == 2;
        m_lineBegin = m_at;
        if (isEmpty)
            return State::Ended;
    }
    return State::Open;
}

} // namespace sandbox
