// SPDX-License-Identifier: Apache-2.0
#include "recordedbodies.h"

#include <QCryptographicHash>

namespace history {

std::optional<int> RecordedBodies::entryWith(const QByteArray &body, int entry)
{
    constexpr qsizetype shortest = 256;
    constexpr qsizetype most = 1000;
    if (body.size() < shortest)
        return std::nullopt;
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    if (const auto known = m_entries.constFind(hash); known != m_entries.constEnd())
        return *known;
    if (m_entries.size() == most)
        m_entries.clear();
    m_entries.insert(hash, entry);
    return std::nullopt;
}

} // namespace history
