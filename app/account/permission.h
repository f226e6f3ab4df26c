// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace account {

/// What a restricted API key needs to be allowed for conferences to be shown.
enum class Permission { ReadConferences, ListParticipants, ReadParticipants };

} // namespace account
