// SPDX-License-Identifier: Apache-2.0
#include "backlogwords.h"

#include <QCoreApplication>
#include <changes/throttling.h>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Backlog)
};

} // namespace

QString sentence(const changes::Backlog &backlog)
{
    if (!backlog.remaining)
        return backlog.changes == 1
            ? Words::tr("The service is throttling; 1 change waits")
            : Words::tr("The service is throttling; %n changes wait", nullptr, backlog.changes);
    // It is an estimate, and is not to look like a clock.
    constexpr auto step = 10;
    const auto seconds = (backlog.remaining->count() + step - 1) / step * step;
    return backlog.changes == 1
        ? Words::tr("The service is throttling; 1 change waits, about %1 s").arg(seconds)
        : Words::tr("The service is throttling; %n changes wait, about %1 s", nullptr,
                    backlog.changes)
              .arg(seconds);
}

} // namespace words
