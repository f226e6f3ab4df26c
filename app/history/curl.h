// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/exchange.h>

namespace history {

/// A line for a POSIX shell that sends the same request again: same method, URL, headers and body,
/// by the same user. The secret is not in it: the shell takes it from TWILIO_API_SECRET where the
/// user is an API key, from TWILIO_AUTH_TOKEN otherwise. Where no user is known it is the account
/// of the URL's path.
///
/// \p remark is what to know before it is sent: the shell reads over it. Needed where
/// twilio::isMasked() is true of the body, as the line sends the mask.
QString toCurl(const twilio::Exchange &exchange, const QString &remark = {});

/// The exchange as HTTP text: request, empty line, reply; or, where no reply came, what became of
/// it. The names of headers whose values were left out stand after the others.
QString toText(const twilio::Exchange &exchange);

} // namespace history
