// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/switchstate.h>

#include <QHash>
#include <QPersistentModelIndex>
#include <functional>
#include <twilio/instant.h>

namespace table {

/// What has come under the hand so lately that a press may be meant for what was there before: rows
/// that have moved by themselves, and switches that were changed from elsewhere. A press on them is
/// to be dropped, with a word.
class PressGuard
{
public:
    static constexpr std::chrono::milliseconds afterMove{300};
    static constexpr std::chrono::milliseconds afterChange{500};
    using Clock = std::function<twilio::Instant()>;

    PressGuard();

    /// Of its own until it is handed another one.
    void setClock(Clock clock) { m_clock = std::move(clock); }
    /// The rows from \p first on stand elsewhere from now on.
    void rowsMoved(int first);
    /// The switch in \p cell was changed from elsewhere. \p isCurrent: the keyboard is there.
    void cellChanged(const QModelIndex &cell, bool isCurrent);
    /// Other rows are shown.
    void clear();

    bool hasMoved(int row) const;
    bool hasChanged(const QModelIndex &cell) const;
    /// And the keyboard was there already.
    bool hasChangedUnderTheKeyboard(const QModelIndex &cell) const;

private:
    struct Change
    {
        twilio::Instant at;
        bool isCurrent;
    };

    Clock m_clock;
    std::optional<twilio::Instant> m_movedAt;
    int m_firstMoved = 0;
    QHash<QPersistentModelIndex, Change> m_changes;
    twilio::Instant m_clearedAt; ///< m_changes, of what is over
};

} // namespace table
