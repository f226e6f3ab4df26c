// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conference.h"
#include "parameters.h"
#include "refusal.h"

namespace sandbox {

enum class EmptyUrl { Refused, MeansSilence };

/// What is wrong with the URL \p name; nothing where it was not sent.
std::optional<Refusal> checkUrl(const Parameters &form, QLatin1StringView name,
                                EmptyUrl empty = EmptyUrl::Refused);
/// What is wrong with the HTTP method \p name; nothing where it was not sent, or sent empty.
std::optional<Refusal> checkMethod(const Parameters &form, QLatin1StringView name);

/// What a form says of coaching.
struct CoachingWish
{
    bool said = false;
    bool coaching = false;
    QString callSidToCoach = {};
};

/// Reads Coaching and CallSidToCoach into \p wish. \p callSid is the one who would coach, null for
/// somebody who is yet to come.
///
/// Rules: Coaching=true needs CallSidToCoach, which alone implies it; whom it names is connected to
/// the same conference (16028) and not on hold (16027). Coaching=false leaves nobody coached.
std::optional<Refusal> readCoaching(const Parameters &form, const Conference &conference,
                                    const QString &callSid, CoachingWish &wish);

} // namespace sandbox
