// SPDX-License-Identifier: Apache-2.0
#include "pressguard.h"

namespace table {

using twilio::Instant;

PressGuard::PressGuard()
    : m_clock([] { return Instant::clock::now(); })
{
}

void PressGuard::rowsMoved(int first)
{
    const Instant now = m_clock();
    const bool isOneMore = m_movedAt && now - *m_movedAt < afterMove;
    m_firstMoved = isOneMore ? std::min(m_firstMoved, first) : first;
    m_movedAt = now;
}

void PressGuard::cellChanged(const QModelIndex &cell, bool isCurrent)
{
    const Instant now = m_clock();
    // Not for each of the hundreds that one list may change.
    if (now - m_clearedAt >= afterChange) {
        m_changes.removeIf([now](const auto &each) { return now - each->at >= afterChange; });
        m_clearedAt = now;
    }
    m_changes.insert(cell, {now, isCurrent});
}

void PressGuard::clear()
{
    m_movedAt.reset();
    m_changes.clear();
}

bool PressGuard::hasMoved(int row) const
{
    return m_movedAt && row >= m_firstMoved && m_clock() - *m_movedAt < afterMove;
}

bool PressGuard::hasChanged(const QModelIndex &cell) const
{
    const auto change = m_changes.constFind(cell);
    return change != m_changes.cend() && m_clock() - change->at < afterChange;
}

bool PressGuard::hasChangedUnderTheKeyboard(const QModelIndex &cell) const
{
    const auto change = m_changes.constFind(cell);
    return hasChanged(cell) && change->isCurrent;
}

} // namespace table
