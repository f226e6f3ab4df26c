// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <random>

namespace sandbox {

/// Chance that repeats itself: the same seed gives the same throws, on every machine.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }

    /// From 0 to \p sides - 1. Not std::uniform_int_distribution: that differs between libraries.
    int below(int sides)
    {
        return static_cast<int>(m_engine() % static_cast<std::mt19937::result_type>(sides));
    }

    /// 32 lowercase hex digits, the second half of every SID.
    QString hex32();
    QString sid(QLatin1StringView prefix) { return prefix + hex32(); }
    /// A number in E.164 that nobody has: from the range kept for stories.
    QString phoneNumber();

private:
    std::mt19937 m_engine;
};

} // namespace sandbox
