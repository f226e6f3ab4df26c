// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/updatefields.h>

namespace words {

/// What a field is about, in a few translated words: "Hold music". The API's name stands beside it.
QString noun(const twilio::UpdateField &field);

} // namespace words
