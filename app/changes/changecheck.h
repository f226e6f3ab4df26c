// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// What is known of a change that was accepted with an unreadable answer, or whose answer was lost,
/// once the service was asked for its state. Fills in differences, and error and ending
/// where it was not done.
///
/// An announcement leaves no trace in what the service reports: an unknown one stays unknown.
/// \pre The change is Unreadable or Unknown; it is about one participant, or about the conference.
Change::State judgeCheck(Change &change, const twilio::Result<twilio::Participant> &result);
Change::State judgeCheck(Change &change, const twilio::Result<twilio::Conference> &result);

} // namespace changes
