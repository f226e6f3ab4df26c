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

} // namespace words
