// SPDX-License-Identifier: Apache-2.0
#include "conferencerequests.h"

#include "paging.h"
#include "rules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// DateCreated and DateUpdated: on a day, `<` up to and with it, `>` from it on.
struct DateFilter
{
    QDateTime Conference::*date;
    QChar relation; ///< null: that day
    QDate day;

    bool lets(const Conference &conference) const
    {
        const QDate its = (conference.*date).date();
        return relation == u'<' ? its <= day : relation == u'>' ? its >= day : its == day;
    }
};

std::optional<Refusal> readDates(const Parameters &query, std::vector<DateFilter> &filters)
{
    for (const auto &[name, value] : query.pairs()) {
        const bool related = name.endsWith(u'<') || name.endsWith(u'>');
        const QString plain = related ? name.chopped(1) : name;
        const bool created = plain == "DateCreated"_L1;
        if (!created && plain != "DateUpdated"_L1)
            continue;
        const QDate day = QDate::fromString(value, u"yyyy-MM-dd");
        if (!day.isValid())
            return refusal::invalidParameter(
                u"Invalid %1: a date is written YYYY-MM-DD"_s.arg(name));
        filters.push_back({created ? &Conference::dateCreated : &Conference::dateUpdated,
                           related ? name.back() : QChar(), day});
    }
    return {};
}

bool isConferenceStatus(const QString &text)
{
    return text == "init"_L1 || text == "in-progress"_L1 || text == "completed"_L1;
}

} // namespace

HttpResponse listConferences(const ConferenceStore &store, const Route &route)
{
    const Parameters query = Parameters::fromEncoded(route.query);
    std::vector<DateFilter> dates;
    if (const auto refused = readDates(query, dates))
        return toResponse(*refused);
    const auto status = query.value("Status"_L1);
    if (status && !isConferenceStatus(*status))
        return toResponse(refusal::invalidParameter(u"Invalid Status: %1"_s.arg(*status)));
    const auto name = query.value("FriendlyName"_L1);

    const auto &all = store.conferences();
    ResourceList list{route.path, "conferences"};
    for (size_t i = all.size(); i-- > 0;) {
        const Conference &each = all[i];
        const bool wanted = each.status == status.value_or(each.status)
            && each.friendlyName == name.value_or(each.friendlyName)
            && std::ranges::all_of(dates, [&](const DateFilter &date) { return date.lets(each); });
        if (wanted)
            list.items.push_back({each.sid, all.size() - i, each.json});
    }
    list.orderOf = [&all](const QString &sid) -> std::optional<quint64> {
        const auto found = std::ranges::find(all, sid, &Conference::sid);
        if (found == all.end())
            return {};
        return static_cast<quint64>(std::distance(found, all.end()));
    };
    return pageOf(list, query);
}

HttpResponse updateConference(ConferenceStore &store, Conference &conference,
                              const Parameters &form)
{
    if (conference.isCompleted())
        return toResponse(refusal::conferenceGone());
    if (const auto refused = checkMethod(form, "AnnounceMethod"_L1))
        return toResponse(*refused);
    if (const auto refused = checkUrl(form, "AnnounceUrl"_L1))
        return toResponse(*refused);
    const auto status = form.value("Status"_L1);
    if (status && *status != "completed"_L1)
        return toResponse(refusal::invalidParameter(u"Invalid Status: %1"_s.arg(*status)));
    if (status)
        store.end(conference, u"conference-ended-via-api"_s);
    return {200, conference.json};
}

} // namespace sandbox
