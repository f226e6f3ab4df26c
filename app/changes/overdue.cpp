// SPDX-License-Identifier: Apache-2.0
#include "overdue.h"

#include <QCoreApplication>

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

twilio::Error overdueError(const Change &change, const QDateTime &now)
{
    Q_ASSERT(isOverdue(change, now));
    using Kind = twilio::Error::Kind;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(waited(change, now)).count();
    const char *words = change.isInDoubt
        ? QT_TRANSLATE_NOOP("changes::Change", "it had waited %1 minutes, so it was not sent again")
        : QT_TRANSLATE_NOOP("changes::Change", "it had waited %1 minutes, so it was not sent");
    return {.kind = change.isInDoubt ? Kind::OutcomeUnknown : Kind::Cancelled,
            .message = QCoreApplication::translate("changes::Change", words).arg(minutes)};
}

} // namespace changes
