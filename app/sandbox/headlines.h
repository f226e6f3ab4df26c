// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace sandbox {

/// Looks for the end of a head while it comes, line by line, and refuses what parsers read one way
/// here and another way there: a line that does not end in CR LF, a line that goes on in the next
/// one (obs-fold), control characters. What a line says is for others to read.
///
/// Source: RFC 9112, 2.2 and 5.2.
class HeadLines
{
public:
    enum class State {
        Open, ///< more is to come
        Ended, ///< by an empty line
        Broken,
        TooLong,
    };
    static constexpr qsizetype maximum = 64LL * 1024; ///< bytes, with the empty line at the end

    /// \p head is all that came of it so far, from its first byte on; what may follow it is not
    /// looked at.
    State read(QByteArrayView head);
    /// Bytes up to the end of the empty line, once that was found.
    qsizetype size() const { return m_at; }

private:
    qsizetype m_at = 0;
    qsizetype m_lineBegin = 0;
};

} // namespace sandbox
