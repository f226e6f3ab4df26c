// SPDX-License-Identifier: Apache-2.0
#include "formbody.h"

#include <QUrl>

namespace twilio {

QByteArray formPair(QLatin1StringView name, const QString &value)
{
    return QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
}

} // namespace twilio
