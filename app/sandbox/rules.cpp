// SPDX-License-Identifier: Apache-2.0
#include "rules.h"

#include "route.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

std::optional<Refusal> checkUrl(const Parameters &form, QLatin1StringView name, EmptyUrl empty)
{
    const auto text = form.value(name);
    if (!text || (text->isEmpty() && empty == EmptyUrl::MeansSilence))
        return {};
    const QUrl url(*text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return refusal::invalidUrl(name);
    return {};
}

std::optional<Refusal> checkMethod(const Parameters &form, QLatin1StringView name)
{
    const auto text = form.value(name);
    if (!text || text->isEmpty() || *text == "GET"_L1 || *text == "POST"_L1)
        return {};
    return refusal::invalidMethod(name);
}

std::optional<Refusal> readCoaching(const Parameters &form, const Conference &conference,
                                    const QString &callSid, CoachingWish &wish)
{
    const auto coaching = form.flag("Coaching"_L1);
    const auto target = form.value("CallSidToCoach"_L1);
    wish.said = coaching || target;
    wish.coaching = coaching.value_or(target.has_value());
    if (!wish.coaching)
        return {};
    if (!target)
        return refusal::missingParameter(u"CallSidToCoach"_s);
    if (!isSid("CA"_L1, *target))
        return refusal::invalidSid(u"CallSidToCoach"_s);

    const auto coached = std::ranges::find(conference.participants, *target, &Participant::callSid);
    if (coached == conference.participants.end() || coached->callSid == callSid
        || coached->status != "connected"_L1)
        return refusal::coachedNotPresent();
    if (coached->hold)
        return refusal::coachedOnHold();
    wish.callSidToCoach = *target;
    return {};
}

} // namespace sandbox
