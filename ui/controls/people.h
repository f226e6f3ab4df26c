// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace controls {

/// "1 person", "9 people".
inline QString peopleText(int people)
{
    return people == 1 ? QCoreApplication::translate("ui", "1 person")
                       : QCoreApplication::translate("ui", "%1 people").arg(people);
}

} // namespace controls
