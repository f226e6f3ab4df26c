// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/endpoint.h>
#include <twilio/participantaddress.h>
#include <twilio/participantupdate.h>
#include <twilio/urlsecrets.h>

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

/// An address that is used, and not remembered; and one that is, without \p secret.
/// \pre secret is not None, here and below.
QString notRemembered(twilio::UrlSecret secret);
QString restIsRemembered(twilio::UrlSecret secret);
/// The accessible name of the press that remembers the rest, which is called "Keep the rest", and
/// what it does.
QString keepingTheRest(twilio::UrlSecret secret);
QString whatKeepingTheRestDoes(twilio::UrlSecret secret);

} // namespace words
