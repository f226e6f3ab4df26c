// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refusal.h"
#include "route.h"

namespace sandbox {

/// IncomingPhoneNumbers.json: the two numbers that the account has.
HttpResponse listIncomingPhoneNumbers(const QString &accountSid, const Route &route);

/// OutgoingCallerIds.json: the one that it has verified.
HttpResponse listOutgoingCallerIds(const QString &accountSid, const Route &route);

} // namespace sandbox
