// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace twilio {

/// What the body of a refusal says, secrets removed. Twilio's own form is code, message and
/// more_info. Read as well are the forms of compatible services and of gateways: `errors` with
/// `detail` or `title` (JSON:API), `detail` and `title` (RFC 9457), `error_description` and `error`
/// (OAuth), and a short plain text.
struct ErrorBody
{
    int code = 0; ///< 0: none
    QString codeText = {}; ///< where it is a text; a text of digits alone, too
    QString message = {};
    QString moreInfo = {};
};

/// \p contentType as the header has it; it decides whether a text that is no JSON is read.
ErrorBody readErrorBody(const QByteArray &body, const QByteArray &contentType);

} // namespace twilio
