// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <optional>

namespace history {

/// The bodies that a recording holds already, so that what a poll brings again and again is written
/// once. It knows them by their hash.
class RecordedBodies
{
public:
    /// \return the number of the entry that has the same body; nothing where there is none, and
    /// from now on it is \p entry. A short body is not worth it.
    std::optional<int> entryWith(const QByteArray &body, int entry);

private:
    QHash<QByteArray, int> m_entries;
};

} // namespace history
