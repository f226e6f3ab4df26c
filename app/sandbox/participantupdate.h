// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conference.h"
#include "parameters.h"
#include "refusal.h"

namespace sandbox {

/// Carries \p form out on \p participant, field by field as fields() has them, or says why not and
/// changes nothing; the store is not told.
std::optional<Refusal> applyUpdate(const Parameters &form, const Conference &conference,
                                   Participant &participant);

} // namespace sandbox
