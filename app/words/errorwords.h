// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

namespace words {

/// What happened, as a sentence: "The service says: “Not found” (20404)." Never empty.
QString sentence(const twilio::Error &error);
/// The same of a failure alone; empty for none.
QString sentence(const twilio::Failure &failure);

/// What stands behind "refused: ": the service's own words as they came, or the sentence.
QString reason(const twilio::Error &error);
/// The same in a few words, to be read out: "connection lost". Never empty.
QString briefReason(const twilio::Error &error);
/// The same with the service's code, where it sent one: "Not found (20404)".
QString reasonWithCode(const twilio::Error &error);

} // namespace words
