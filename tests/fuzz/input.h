// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <twilio/utf8.h>
#include <utility>

namespace fuzz {

/// What a target is fed with, taken apart line by line, so that a corpus can be read and written by
/// people.
class Input
{
public:
    explicit Input(QByteArray bytes)
        : m_rest(std::move(bytes))
    {
    }

    /// Up to the next line end, which is taken too; all that is left when there is none.
    QByteArray line()
    {
        const qsizetype end = m_rest.indexOf('\n');
        const QByteArray line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArray() : m_rest.sliced(end + 1);
        return line;
    }
    QString text() { return twilio::textFromUtf8(line()); }
    int number() { return line().toInt(); }

    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArray rest() { return std::exchange(m_rest, {}); }

private:
    QByteArray m_rest;
};

} // namespace fuzz
