// SPDX-License-Identifier: Apache-2.0
#include "overdue.h"

namespace changes {
namespace {

std::chrono::milliseconds waited(const Change &change, const QDateTime &now)
{
    return std::chrono::milliseconds(change.pressedAt.msecsTo(now));
}

} // namespace

bool isOverdue(const Change &change, const QDateTime &now)
{
    return change.waits() && waited(change, now) > longestWait;
}

twilio::Error overdueError(const Change &change)
{
    using Kind = twilio::Error::Kind;
    return {.kind = change.isInDoubt ? Kind::OutcomeUnknown : Kind::Cancelled};
}

Ending overdueEnding(const Change &change, const QDateTime &now)
{
    Q_ASSERT(isOverdue(change, now));
    const auto minutes = std::chrono::floor<std::chrono::minutes>(waited(change, now)).count();
    return {.kind = Ending::Kind::Overdue, .minutes = static_cast<int>(minutes)};
}

} // namespace changes
