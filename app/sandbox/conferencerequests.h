// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conferencestore.h"
#include "parameters.h"
#include "refusal.h"
#include "route.h"

namespace sandbox {

/// Conferences.json with its filters, the newest conference first as in the provider's examples.
HttpResponse listConferences(const ConferenceStore &store, const Route &route);

/// POST on one conference: Status=completed ends it, AnnounceUrl is an announcement to everybody.
HttpResponse updateConference(ConferenceStore &store, Conference &conference,
                              const Parameters &form);

} // namespace sandbox
