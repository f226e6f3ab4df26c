// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/changesender.h>

namespace changes {

/// What the answer to \p change, which could be read, says of it. Fills in the differences.
///
/// Confirmed needs a value that the service reports. What it never reports (announcements, URLs,
/// methods, the beep) is Accepted, however good the answer.
Change::State judgeAnswer(Change &change, const ChangeSender::Report &report);

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

/// What a list that was asked for after the answer to \p change, an update that was accepted, says
/// of it; \p asked: what of it no newer change has set. Fills in the differences. An answer that
/// could be read and the list disagree: NotApplied. A value that nobody has told yet is Confirmed
/// by it.
Change::State judgeList(Change &change, const twilio::ParticipantUpdate &asked,
                        const twilio::Participant &told);

/// \p older without what \p newer sets, whom is coached being one with whether.
twilio::ParticipantUpdate withoutWhatIsSetBy(const twilio::ParticipantUpdate &newer,
                                             const twilio::ParticipantUpdate &older);

} // namespace changes
