// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace sandbox {

/// The names and values of a form or a query, in the order they came. Of a name that comes twice
/// the last one counts.
class Parameters
{
public:
    using Pair = std::pair<QString, QString>;

    /// Reads application/x-www-form-urlencoded: + is a space, broken escapes stay as they are.
    static Parameters fromEncoded(QByteArrayView encoded);

    std::optional<QString> value(QLatin1StringView name) const;
    /// What the service reads out of a boolean: `true` in letters of either case, as older clients
    /// send it, is true and anything else is false, so that a typo in Muted unmutes. Unset where
    /// nothing came.
    std::optional<bool> flag(QLatin1StringView name) const;
    const std::vector<Pair> &pairs() const { return m_pairs; }

private:
    std::vector<Pair> m_pairs;
};

} // namespace sandbox
