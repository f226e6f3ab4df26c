// SPDX-License-Identifier: Apache-2.0
#include "fieldwords.h"

#include <QCoreApplication>

namespace words {

QString noun(const twilio::UpdateField &field)
{
    return QCoreApplication::translate("twilio::UpdateField", field.noun);
}

} // namespace words
