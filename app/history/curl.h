// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/exchange.h>

namespace history {

/// A line for a POSIX shell that sends the same request again: same method, URL, headers and body.
/// The secret is not in it: the shell takes it from TWILIO_AUTH_TOKEN, the Account SID from the
/// URL's path. Where `user:password@` was masked in the body, the line sends the mask.
QString toCurl(const twilio::Exchange &exchange);

/// The exchange as HTTP text: request, empty line, reply; or, where no reply came, what became of
/// it.
QString toText(const twilio::Exchange &exchange);

} // namespace history
