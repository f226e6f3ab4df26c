// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/newparticipant.h>

/// Sentences on calling somebody into a conference.
namespace words {

/// What is wrong with what was typed, and what is expected instead.
QString sentence(const twilio::NewParticipantProblem &problem);

/// Of somebody whose call nobody has taken: "busy", "no answer". \p callStatus: the service's word
/// for how the call has ended; empty: not known.
QString notReached(const QString &callStatus);

/// The line of a press that calls somebody in. \p label may be empty.
QString dialInTitle(const QString &to, const QString &label);

/// A number that a call can come from, for a list: "Front desk · +14155550100".
QString callerId(const QString &name, const QString &number);

} // namespace words
