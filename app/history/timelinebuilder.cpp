// SPDX-License-Identifier: Apache-2.0
#include "timelinebuilder.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <tuple>

namespace history {

using namespace Qt::Literals::StringLiterals;
using Event = TimelineBuilder::Event;
using What = TimelineSpan::What;

namespace {

std::optional<bool> switchIn(const QByteArray &formBody, QByteArrayView name)
{
    const auto value = parameterIn(formBody, name);
    return value ? std::optional(value->compare("true"_L1, Qt::CaseInsensitive) == 0)
                 : std::nullopt;
}

/// What the service has confirmed of a press.
std::optional<Event> effectOf(const Entry &entry)
{
    const Intent &intent = entry.intent;
    const bool isConfirmed = entry.outcome && entry.outcome->state == Outcome::State::Confirmed;
    if (!isConfirmed || intent.operation != Intent::Operation::Update)
        return std::nullopt;
    const QDateTime &settled = entry.outcome->settledAt;
    Event effect{.at = std::max(intent.pressedAt, settled.isValid() ? settled : intent.pressedAt)
                           .toMSecsSinceEpoch(),
                 .kind = Event::Kind::Seen,
                 .isMuted = switchIn(intent.formBody, "Muted"),
                 .isHeld = switchIn(intent.formBody, "Hold"),
                 .isCoaching = switchIn(intent.formBody, "Coaching"),
                 .coached = parameterIn(intent.formBody, "CallSidToCoach").value_or(QString())};
    // Whom somebody is to coach says that they do.
    if (!effect.isCoaching && !effect.coached.isEmpty())
        effect.isCoaching = true;
    return effect;
}

std::optional<Event> effectOf(const Sighting &sighting)
{
    using Kind = Sighting::Kind;
    Event effect{.at = sighting.seenAt.toMSecsSinceEpoch()};
    switch (sighting.kind) {
    case Kind::Omitted:
        return std::nullopt;
    case Kind::ConferenceEnded:
    case Kind::LookedAway:
        effect.kind = Event::Kind::AllGone;
        return effect;
    case Kind::Left:
        effect.kind = Event::Kind::Gone;
        break;
    case Kind::Present:
    case Kind::Joined:
    case Kind::Muted:
    case Kind::Unmuted:
    case Kind::Held:
    case Kind::Resumed:
    case Kind::CoachingBegan:
    case Kind::CoachingEnded:
    case Kind::EndsConference:
    case Kind::GoesOn:
        effect.kind = Event::Kind::Seen;
        break;
    }
    effect.isMuted = (sighting.standing & Sighting::IsMuted) != 0;
    effect.isHeld = (sighting.standing & Sighting::IsHeld) != 0;
    effect.isCoaching = (sighting.standing & Sighting::IsCoaching) != 0;
    effect.coached = sighting.whom;
    if (sighting.since)
        effect.since = std::min(sighting.since->toMSecsSinceEpoch(), effect.at);
    return effect;
}

/// The lanes, while events are laid into them one after the other.
class Lanes
{
public:
    void lay(const Event &event);
    /// What nobody has seen the end of goes on until then.
    QList<TimelineLane> lanesUntil(qint64 end);
    bool goesOn() const { return !m_open.empty(); }

private:
    struct Key
    {
        int lane;
        What what;
        int coach; ///< lane; with Coached, else noLane

        friend auto operator<=>(const Key &, const Key &) = default;
    };
    static constexpr int noLane = -1;

    bool isPresent(int lane) const { return m_open.contains({lane, What::Present, noLane}); }
    int laneOf(const Event &event);
    int laneNamed(const QString &text) const;
    void see(int lane, const Event &event);
    void begin(const Key &key, qint64 at);
    void end(const Key &key, qint64 at);
    void set(const Key &key, std::optional<bool> isSo, qint64 at);
    void coach(int lane, const Event &event);
    void leave(int lane, qint64 at);

    QList<TimelineLane> m_lanes;
    QHash<QString, int> m_byParticipant;
    QHash<QString, int> m_byName;
    std::map<Key, qsizetype> m_open; ///< the spans that go on
    QHash<int, int> m_coached; ///< by the lane of the coach
};

int Lanes::laneNamed(const QString &text) const
{
    return m_byParticipant.value(text, m_byName.value(text, noLane));
}

/// A label is somebody's for one call after the other; two calls at once are two people, whatever
/// they are called.
int Lanes::laneOf(const Event &event)
{
    const QString &participant = event.participant;
    int lane = m_byParticipant.value(participant, noLane);
    const int namesake = m_byName.value(event.who, noLane);
    const bool isByLabel = participant == event.who;
    if (lane == noLane && !participant.isEmpty() && namesake != noLane
        && (isByLabel || !isPresent(namesake)))
        lane = namesake;
    if (lane == noLane) {
        lane = static_cast<int>(m_lanes.size());
        m_lanes += TimelineLane{.participant = participant};
    }
    TimelineLane &its = m_lanes[lane];
    if (!participant.isEmpty() && (!isByLabel || its.participant.isEmpty()))
        its.participant = participant;
    if (!participant.isEmpty() && !event.who.isEmpty())
        its.who = event.who;
    if (!event.ownName.isEmpty())
        its.ownName = event.ownName;
    m_byParticipant.insert(participant, lane);
    if (!participant.isEmpty())
        m_byName.insert(event.who, lane);
    return lane;
}

void Lanes::begin(const Key &key, qint64 at)
{
    if (m_open.contains(key))
        return;
    QList<TimelineSpan> &spans = m_lanes[key.lane].spans;
    const QString coach = key.coach == noLane ? QString() : m_lanes[key.coach].who;
    // What ends and begins in one moment goes on.
    constexpr qsizetype lookedAt = 8;
    for (qsizetype last = spans.size() - 1; last >= std::max<qsizetype>(0, spans.size() - lookedAt);
         --last) {
        TimelineSpan &span = spans[last];
        if (span.what != key.what || span.coach != coach || span.goesOn || span.to < at)
            continue;
        span.goesOn = true;
        m_open[key] = last;
        return;
    }
    m_open[key] = spans.size();
    spans += TimelineSpan{.what = key.what, .from = at, .to = at, .goesOn = true, .coach = coach};
}

void Lanes::end(const Key &key, qint64 at)
{
    const auto open = m_open.find(key);
    if (open == m_open.end())
        return;
    TimelineSpan &span = m_lanes[key.lane].spans[open->second];
    span.to = std::max(span.from, at);
    span.goesOn = false;
    m_open.erase(open);
}

void Lanes::set(const Key &key, std::optional<bool> isSo, qint64 at)
{
    if (isSo == true)
        begin(key, at);
    else if (isSo == false)
        end(key, at);
}

void Lanes::coach(int lane, const Event &event)
{
    const int former = m_coached.value(lane, noLane);
    const int coached = event.coached.isEmpty() ? former : laneNamed(event.coached);
    const bool goesOn = event.isCoaching == true && coached == former;
    if (!event.isCoaching || goesOn)
        return;
    if (former != noLane)
        end({former, What::Coached, lane}, event.at);
    m_coached.remove(lane);
    if (event.isCoaching == false || coached == noLane)
        return;
    m_coached.insert(lane, coached);
    begin({coached, What::Coached, lane}, event.at);
}

void Lanes::leave(int lane, qint64 at)
{
    for (const What what : {What::Present, What::Muted, What::Held})
        end({lane, what, noLane}, at);
    coach(lane, {.at = at, .isCoaching = false});
    for (const int theirs : m_coached.keys(lane))
        coach(theirs, {.at = at, .isCoaching = false});
}

void Lanes::see(int lane, const Event &event)
{
    begin({lane, What::Present, noLane}, event.since.value_or(event.at));
    set({lane, What::Muted, noLane}, event.isMuted, event.at);
    set({lane, What::Held, noLane}, event.isHeld, event.at);
    coach(lane, event);
}

void Lanes::lay(const Event &event)
{
    if (event.kind == Event::Kind::AllGone) {
        for (int lane = 0; lane < m_lanes.size(); ++lane) {
            if (isPresent(lane))
                leave(lane, event.at);
        }
        return;
    }
    const int lane = laneOf(event);
    switch (event.kind) {
    case Event::Kind::Line:
        m_lanes[lane].marks += event.mark;
        break;
    case Event::Kind::Seen:
        see(lane, event);
        break;
    case Event::Kind::Gone:
        // Who was never seen was there all the same.
        if (event.since)
            begin({lane, What::Present, noLane}, *event.since);
        leave(lane, event.at);
        break;
    case Event::Kind::AllGone:
        break;
    }
}

QList<TimelineLane> Lanes::lanesUntil(qint64 end)
{
    for (const auto &[key, span] : m_open) {
        qint64 &to = m_lanes[key.lane].spans[span].to;
        to = std::max(to, end);
    }
    return m_lanes;
}

qint64 latestIn(const TimelineLane &lane)
{
    qint64 latest = lane.marks.isEmpty() ? 0 : lane.marks.constLast().key.at;
    for (const TimelineSpan &span : lane.spans)
        latest = std::max(latest, span.to);
    return latest;
}

/// Leaves of \p lane what is between \p from and \p to.
void crop(TimelineLane &lane, qint64 from, qint64 to)
{
    lane.spans.removeIf([from, to](const TimelineSpan &span) {
        return span.from == span.to || span.to < from || span.from > to;
    });
    lane.marks.removeIf(
        [from, to](const TimelineMark &mark) { return mark.key.at < from || mark.key.at > to; });
}

/// \return how many lanes went.
int keepTheLatest(QList<TimelineLane> &lanes)
{
    const int over = static_cast<int>(lanes.size()) - Timeline::mostLanes;
    if (over <= 0)
        return 0;
    std::vector<qint64> latest;
    for (const TimelineLane &lane : lanes)
        latest.push_back(latestIn(lane));
    std::nth_element(latest.begin(), latest.begin() + over - 1, latest.end());
    const qint64 least = latest[static_cast<size_t>(over) - 1];
    int left = over;
    lanes.removeIf([&left, least](const TimelineLane &lane) {
        return left > 0 && latestIn(lane) <= least && left-- > 0;
    });
    return over;
}

/// \return how many marks went.
int keepTheLatestMarks(QList<TimelineLane> &lanes)
{
    std::vector<HistoryKey> keys;
    for (const TimelineLane &lane : lanes) {
        for (const TimelineMark &mark : lane.marks)
            keys.push_back(mark.key);
    }
    if (keys.size() <= static_cast<size_t>(Timeline::mostMarks))
        return 0;
    const auto over = static_cast<int>(keys.size()) - Timeline::mostMarks;
    std::nth_element(keys.begin(), keys.begin() + over, keys.end());
    const HistoryKey least = keys[static_cast<size_t>(over)];
    for (TimelineLane &lane : lanes)
        lane.marks.removeIf([&least](const TimelineMark &mark) { return mark.key < least; });
    return over;
}

} // namespace

QString TimelineBuilder::shared(const QString &text)
{
    return *m_texts.insert(text);
}

void TimelineBuilder::take(const HistoryLine &line)
{
    const bool isOfAll = line.participant().isEmpty();
    Event told{.at = line.key.at,
               .participant = shared(line.participant()),
               .who = isOfAll ? QString() : shared(line.who()),
               .ownName = isOfAll ? QString() : shared(line.ownName),
               .mark = {.key = line.key}};
    if (line.entry) {
        told.mark.press = line.entry->intent.press;
        told.mark.act = actOf(line.entry->intent);
        if (line.entry->outcome)
            told.mark.state = line.entry->outcome->state;
    } else {
        told.mark.seen = line.sighting->kind;
        told.mark.count = line.sighting->count;
    }
    m_events += told;
    if (auto effect = line.entry ? effectOf(*line.entry) : effectOf(*line.sighting)) {
        effect->participant = told.participant;
        effect->mark = told.mark;
        effect->who = told.who;
        effect->ownName = told.ownName;
        effect->coached = shared(effect->coached);
        m_events += *effect;
    }
    m_conferenceSid = line.conferenceSid();
    m_conference = line.conference;
}

Timeline TimelineBuilder::timeline(std::optional<qint64> from, qint64 to) const
{
    QList<Event> events = m_events;
    // What is told of a line comes before what it did.
    std::sort(events.begin(), events.end(), [](const Event &one, const Event &other) {
        return std::tie(one.at, one.kind, one.mark.key)
            < std::tie(other.at, other.kind, other.mark.key);
    });
    Lanes lanes;
    qint64 last = 0;
    for (const Event &event : std::as_const(events)) {
        if (event.at > to)
            break;
        lanes.lay(event);
        last = event.at;
    }
    Timeline timeline{.conferenceSid = m_conferenceSid, .conference = m_conference};
    timeline.to = lanes.goesOn() ? to : last;
    timeline.lanes = lanes.lanesUntil(timeline.to);
    qint64 first = timeline.to;
    for (const TimelineLane &lane : std::as_const(timeline.lanes)) {
        for (const TimelineSpan &span : lane.spans)
            first = std::min(first, span.from);
        if (!lane.marks.isEmpty())
            first = std::min(first, lane.marks.constFirst().key.at);
    }
    timeline.from = std::min(std::max(first, from.value_or(first)), timeline.to);
    for (TimelineLane &lane : timeline.lanes)
        crop(lane, timeline.from, timeline.to);
    timeline.lanes.removeIf(
        [](const TimelineLane &lane) { return lane.spans.isEmpty() && lane.marks.isEmpty(); });
    timeline.lanesLeftOut = keepTheLatest(timeline.lanes);
    timeline.marksLeftOut = keepTheLatestMarks(timeline.lanes);
    std::stable_partition(timeline.lanes.begin(), timeline.lanes.end(),
                          [](const TimelineLane &lane) { return !lane.isOfAll(); });
    return timeline;
}

} // namespace history
