// SPDX-License-Identifier: Apache-2.0
#include "coachingwords.h"

#include "peoplewords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Coaching)
};

} // namespace

QString coachedBy(const QStringList &coaches)
{
    Q_ASSERT(!coaches.isEmpty());
    return Words::tr("coached by %1").arg(listed(coaches));
}

QString coaches(const QString &coached)
{
    return Words::tr("coaches %1").arg(coached);
}

} // namespace words
