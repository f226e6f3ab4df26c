// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <functional>
#include <support/answer.h>

/// Well-formed answers that are as large as the client's bounds let them be: as many entries, as
/// many values and as long a text in each field. One letter in each text is not Latin, so that what
/// is parsed takes two bytes for each of its letters. A page is made as it is sent: the server
/// holds no more than a few of its entries.
namespace support::answers {

/// Letters of a field, and entries of a page, at the most.
inline constexpr qsizetype longestText = 1000;
inline constexpr int mostConferences = 1000;
inline constexpr int mostParticipants = 250;

struct Size
{
    qint64 bytes = 0; ///< of the body
    int values = 0; ///< members and elements alike, at the most
};

/// The pieces of a page, made one by one: a text that makes it as long as it is to be, then its
/// entries.
class LargestPage
{
public:
    LargestPage(const QByteArray &key, qint64 bytes, int count,
                std::function<QByteArray(int)> entry);

    qint64 bytes() const { return m_bytes; }
    /// Nothing after the last.
    QByteArray next();

private:
    QByteArray m_begin;
    QByteArray m_end;
    qint64 m_bytes;
    qint64 m_filler; ///< bytes that are left of it
    int m_count;
    std::function<QByteArray(int)> m_entry;
    int m_at = -1;
};

/// As many conferences, their SIDs numbered from \p first.
LargestPage largestConferences(const Size &size, int first = 1);

/// As many participants, their SIDs numbered from \p first. \p round is told in each label, and
/// throws all switches when it grows by one.
LargestPage largestParticipants(const Size &size, int first = 1, int round = 0);

/// Lists nobody, and is one text apart from that.
LargestPage oneText(qint64 bytes);

/// Made while it is sent, or as bytes that are there already.
Answer streamed(const LargestPage &page);
QByteArray bytesOf(LargestPage page);

/// A participant, and a call: the one that is asked for.
Answer largestParticipant(const Size &size);
Answer largestCall(const Size &size);

} // namespace support::answers
