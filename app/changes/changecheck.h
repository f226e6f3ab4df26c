// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// What is known of a change that was accepted with an unreadable answer, or whose answer was lost,
/// once the service was asked for its state. Fills in differences, ending, and error where it was
/// not done.
///
/// An announcement leaves no trace in what the service reports: an unknown one stays unknown, and
/// an accepted one is never confirmed. Of who has gone nothing tells what was done before; nor do
/// values that a newer change has set since.
/// \pre The change is Unreadable or Unknown; it is about one participant, or about the conference.
Change::State judgeCheck(Change &change, const twilio::Result<twilio::Participant> &result);
Change::State judgeCheck(Change &change, const twilio::Result<twilio::Conference> &result);

} // namespace changes
