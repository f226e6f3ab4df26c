// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantupdate.h>

#include <QStringList>

namespace bench {

/// What a tester ought to know before \p update goes out to somebody who is muted, or is not: it
/// may be sent, and it may not do what one expects. Sentences, the most serious first.
QStringList notesOn(const twilio::ParticipantUpdate &update, bool isMuted);

} // namespace bench
