// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace twilio {

/// \p text with each `user:password@` of a URL in it replaced by `***@`, in plain text, in JSON and
/// percent-encoded as in a form body, any number of times over. What is shown or recorded passes
/// through here; the wire does not.
QByteArray withoutUserInfo(const QByteArray &text);
QString withoutUserInfo(const QString &text);

/// \p text without the credentials in \p authorization, the value of a header of HTTP Basic: some
/// servers send back what they were sent.
QByteArray withoutCredentials(QByteArray text, const QByteArray &authorization);

} // namespace twilio
