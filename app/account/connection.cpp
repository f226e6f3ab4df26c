// SPDX-License-Identifier: Apache-2.0
#include "connection.h"

namespace account {

bool isSameAccount(const Connection &now, const Connection &next)
{
    return now.credentials.accountSid == next.credentials.accountSid
        && now.endpoint == next.endpoint && now.proxy == next.proxy
        && now.deadline == next.deadline;
}

} // namespace account
