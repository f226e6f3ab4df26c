// SPDX-License-Identifier: Apache-2.0
#include "sandboxwords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Sandbox)
};

} // namespace

QString sandboxNotStarted(quint16 port, bool isTaken, const QString &detail)
{
    if (isTaken)
        return Words::tr("The sandbox cannot start: port %1 is in use by another program. Choose "
                         "another port, or none to get a free one.")
            .arg(port);
    return Words::tr("The sandbox cannot start on port %1: %2. Choose another port, or none to get "
                     "a free one.")
        .arg(QString::number(port), detail);
}

} // namespace words
