// SPDX-License-Identifier: Apache-2.0
#include "timelinewords.h"

#include "durations.h"
#include "historylinewords.h"
#include "isolation.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <twilio/sid.h>

namespace words {

using namespace Qt::Literals::StringLiterals;
using history::Timeline;
using history::TimelineLane;
using history::TimelineMark;
using history::TimelineSpan;
using What = history::TimelineSpan::What;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Timeline)
};

QString untilNow(const TimelineSpan &span, const QString &from)
{
    switch (span.what) {
    case What::Present:
        return Words::tr("in the conference since %1").arg(from);
    case What::Muted:
        return Words::tr("muted since %1").arg(from);
    case What::Held:
        return Words::tr("on hold since %1").arg(from);
    case What::Coached:
        break;
    }
    return Words::tr("coached by %1 since %2").arg(isolated(span.coach), from);
}

QString fromTo(const TimelineSpan &span, const QString &from, const QString &to)
{
    switch (span.what) {
    case What::Present:
        return Words::tr("in the conference from %1 to %2").arg(from, to);
    case What::Muted:
        return Words::tr("muted from %1 to %2").arg(from, to);
    case What::Held:
        return Words::tr("on hold from %1 to %2").arg(from, to);
    case What::Coached:
        break;
    }
    return Words::tr("coached by %1 from %2 to %3").arg(isolated(span.coach), from, to);
}

QString stretch(const TimelineSpan &span, const Timeline &timeline)
{
    const QString from = momentText(span.from, timeline);
    return span.goesOn ? untilNow(span, from) : fromTo(span, from, momentText(span.to, timeline));
}

} // namespace

QString momentText(qint64 at, const Timeline &timeline)
{
    const auto local = [](qint64 time) { return QDateTime::fromMSecsSinceEpoch(time); };
    const QDateTime moment = local(at);
    const QString time = moment.time().toString(u"HH:mm:ss"_s);
    if (moment.date() == local(timeline.to).date() && local(timeline.from).date() == moment.date())
        return time;
    return Words::tr("%1 %2", "a date and a time")
        .arg(QLocale().toString(moment.date(), u"d MMM"_s), time);
}

QString laneName(const TimelineLane &lane)
{
    return lane.isOfAll() ? Words::tr("The conference")
                          : shownName(lane.who, twilio::shortSid(lane.participant));
}

QString spokenLane(const TimelineLane &lane, const Timeline &timeline)
{
    constexpr qsizetype most = 8;
    QStringList parts;
    for (const TimelineSpan &span : lane.spans.first(std::min(lane.spans.size(), most)))
        parts += stretch(span, timeline);
    if (const auto more = static_cast<int>(lane.spans.size() - parts.size()); more > 0)
        parts += Words::tr("and %n more", "stretches of time", more);
    const auto lines = static_cast<int>(lane.marks.size());
    if (lines > 0)
        parts += lines == 1 ? Words::tr("1 line of the history")
                            : Words::tr("%n lines of the history", nullptr, lines);
    return Words::tr("%1: %2", "a name, and what is known of the person")
        .arg(laneName(lane), parts.join(u", "_s));
}

QString markSentence(const TimelineMark &mark, const TimelineLane &lane, const Timeline &timeline)
{
    const QString when = momentText(mark.key.at, timeline);
    const QString outcome = outcomeText(mark);
    if (outcome.isEmpty())
        return Words::tr("%1, %2: %3", "a time, a name, what happened")
            .arg(when, laneName(lane), whatText(mark));
    return Words::tr("%1, %2: %3, %4", "a time, a name, what was done, what became of it")
        .arg(when, laneName(lane), whatText(mark), outcome);
}

QString spanText(const TimelineSpan &span, const Timeline &timeline)
{
    return Words::tr("%1, for %2", "a stretch of time and how long it is")
        .arg(stretch(span, timeline),
             clockText(std::chrono::duration_cast<std::chrono::seconds>(
                 std::chrono::milliseconds(span.to - span.from))));
}

QString timelineName(const Timeline &timeline)
{
    return shownName(timeline.conference, twilio::shortSid(timeline.conferenceSid));
}

QString timelineRange(const Timeline &timeline)
{
    const auto people = timeline.lanesLeftOut
        + static_cast<int>(std::ranges::count_if(
            timeline.lanes, [](const TimelineLane &lane) { return !lane.isOfAll(); }));
    const QString from = momentText(timeline.from, timeline);
    const QString to = momentText(timeline.to, timeline);
    return (people == 1 ? Words::tr("1 person was in it · %1 to %2", "two times")
                        : Words::tr("%n people were in it · %1 to %2", "two times", people))
        .arg(from, to);
}

QString leftOutOf(const Timeline &timeline)
{
    QStringList all;
    if (timeline.isCut)
        all += Words::tr("More happened before %1 than is drawn.")
                   .arg(momentText(timeline.from, timeline));
    if (timeline.lanesLeftOut > 0)
        all += Words::tr("%n people who were there earlier are not drawn.", nullptr,
                         timeline.lanesLeftOut);
    if (timeline.marksLeftOut > 0)
        all += Words::tr("%n older changes are not marked.", nullptr, timeline.marksLeftOut);
    return all.join(u' ');
}

} // namespace words
