// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/endpoint.h>
#include <twilio/participantaddress.h>
#include <twilio/participantupdate.h>

namespace words {

/// What is wrong with what was typed, and what is expected instead.
QString sentence(const twilio::EndpointProblem &problem);
QString sentence(twilio::LabelProblem problem);
QString sentence(const twilio::Problem &problem);
/// The same for whom the API's names say nothing: fields are called as the panel calls them.
QString operatorSentence(const twilio::Problem &problem);

/// What is wrong with an address that is to be called, and what would be right. \p field names it.
QString sentence(const QString &field, const twilio::UrlProblem &problem);
/// The same of the music for a hold, for the sake of which nobody was held.
QString notHeld(const QString &sentence);
/// What a press that writes problem.meant is called; empty where there is none.
QString correction(const twilio::UrlProblem &problem);

} // namespace words
