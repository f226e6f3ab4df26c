// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace twilio {

/// \p text with each `user:password@` of a URL in it replaced by `***@`, both in plain text and
/// percent-encoded as in a form body. What is shown or recorded passes through here; the wire does
/// not.
QByteArray withoutUserInfo(const QByteArray &text);
QString withoutUserInfo(const QString &text);

} // namespace twilio
