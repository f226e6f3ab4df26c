// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace account {

/// What a restricted API key needs to be allowed for conferences to be shown.
enum class Permission { ReadConferences, ListParticipants, ReadParticipants };

/// Whether credentials may read calls, which only numbers and names need.
enum class CallReading { Allowed, Refused, NotTested };

} // namespace account
