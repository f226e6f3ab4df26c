// SPDX-License-Identifier: Apache-2.0
#include "historylinewords.h"

#include "durations.h"
#include "isolation.h"
#include "peoplewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <history/act.h>
#include <twilio/sid.h>

namespace words {

using namespace Qt::Literals::StringLiterals;
using history::HistoryLine;
using history::Outcome;
using history::Sighting;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::HistoryLine)
};

QString actText(history::Act act)
{
    using history::Act;
    switch (act) {
    case Act::Mute:
        return Words::tr("Mute");
    case Act::Unmute:
        return Words::tr("Unmute");
    case Act::Hold:
        return Words::tr("Hold");
    case Act::HoldWithMusic:
        return Words::tr("Hold with music");
    case Act::Resume:
        return Words::tr("Resume");
    case Act::HoldMusic:
        return Words::tr("Hold music");
    case Act::WaitMusic:
        return Words::tr("Wait music");
    case Act::Coach:
        return Words::tr("Coach");
    case Act::CoachUnheard:
        return Words::tr("Coach, heard by nobody");
    case Act::ListenOnly:
        return Words::tr("Listen only");
    case Act::SpeakToEveryone:
        return Words::tr("Speak to everyone");
    case Act::EndOnExit:
        return Words::tr("End conference on exit");
    case Act::GoOnOnExit:
        return Words::tr("Go on after exit");
    case Act::BeepOnExit:
        return Words::tr("Beep on exit");
    case Act::NoBeepOnExit:
        return Words::tr("No beep on exit");
    case Act::Announce:
        return Words::tr("Announce");
    case Act::AnnounceToAll:
        return Words::tr("Announce to all");
    case Act::Update:
        return Words::tr("Update");
    case Act::Remove:
        return Words::tr("Remove");
    case Act::EndConference:
        return Words::tr("End conference");
    case Act::DialIn:
        return Words::tr("Dial in");
    }
    return {};
}

/// \p whom, \p count: as in Sighting.
QString sightingText(Sighting::Kind kind, const QString &whom, int count)
{
    switch (kind) {
    case Sighting::Kind::Present:
        return Words::tr("was there already");
    case Sighting::Kind::Joined:
        return Words::tr("joined");
    case Sighting::Kind::Left:
        return Words::tr("left");
    case Sighting::Kind::Muted:
        return Words::tr("muted");
    case Sighting::Kind::Unmuted:
        return Words::tr("unmuted");
    case Sighting::Kind::Held:
        return Words::tr("put on hold");
    case Sighting::Kind::Resumed:
        return Words::tr("taken off hold");
    case Sighting::Kind::CoachingBegan:
        return whom.isEmpty() ? Words::tr("coaches") : Words::tr("coaches %1").arg(isolated(whom));
    case Sighting::Kind::CoachingEnded:
        return Words::tr("coaches no more");
    case Sighting::Kind::EndsConference:
        return Words::tr("ends the conference on exit");
    case Sighting::Kind::GoesOn:
        return Words::tr("ends the conference no more");
    case Sighting::Kind::ConferenceEnded:
        return Words::tr("the conference ended");
    case Sighting::Kind::LookedAway:
        return Words::tr("no longer looked at");
    case Sighting::Kind::Omitted:
        return Words::tr("%n more changes at once, not listed", nullptr, count);
    }
    return {};
}

QString stateText(const HistoryLine::State &state)
{
    if (!state)
        return Words::tr("not known");
    switch (*state) {
    case Outcome::State::Confirmed:
        return Words::tr("confirmed");
    case Outcome::State::Accepted:
        return Words::tr("accepted");
    case Outcome::State::NotApplied:
        return Words::tr("accepted, not applied");
    case Outcome::State::Unreadable:
        return Words::tr("accepted, answer not readable");
    case Outcome::State::Refused:
        return Words::tr("refused");
    case Outcome::State::NeverSent:
        return Words::tr("not sent");
    case Outcome::State::Unknown:
        return Words::tr("unknown");
    case Outcome::State::Superseded:
        return Words::tr("replaced by a newer press");
    case Outcome::State::Cancelled:
        return Words::tr("cancelled");
    }
    return {};
}

QString countText(const HistoryLine::State &state, int count)
{
    if (!state)
        return Words::tr("%n not known", "changes", count);
    switch (*state) {
    case Outcome::State::Confirmed:
        return Words::tr("%n confirmed", "changes", count);
    case Outcome::State::Accepted:
        return Words::tr("%n accepted", "changes", count);
    case Outcome::State::NotApplied:
        return Words::tr("%n not applied", "changes", count);
    case Outcome::State::Unreadable:
        return Words::tr("%n not readable", "changes", count);
    case Outcome::State::Refused:
        return Words::tr("%n refused", "changes", count);
    case Outcome::State::NeverSent:
        return Words::tr("%n not sent", "changes", count);
    case Outcome::State::Unknown:
        return Words::tr("%n unknown", "changes", count);
    case Outcome::State::Superseded:
        return Words::tr("%n replaced", "changes", count);
    case Outcome::State::Cancelled:
        return Words::tr("%n cancelled", "changes", count);
    }
    return {};
}

QString reasonOf(const HistoryLine &line)
{
    if (!line.entry->outcome)
        return {};
    const Outcome &outcome = *line.entry->outcome;
    return isolated(outcome.message.isEmpty() ? outcome.failure : outcome.message);
}

QString sightingOutcome(const Sighting &sighting)
{
    if (sighting.kind == Sighting::Kind::LookedAway || sighting.kind == Sighting::Kind::Omitted)
        return {};
    if (sighting.kind == Sighting::Kind::Left && sighting.since
        && *sighting.since < sighting.seenAt)
        return Words::tr("after %1", "a duration")
            .arg(clockText(std::chrono::seconds(sighting.since->secsTo(sighting.seenAt))));
    return Words::tr("seen by a refresh");
}

changes::Tone toneOf(const HistoryLine::State &state)
{
    if (!state)
        return changes::Tone::Unknown;
    switch (*state) {
    case Outcome::State::Confirmed:
    case Outcome::State::Accepted:
        return changes::Tone::Good;
    case Outcome::State::Refused:
    case Outcome::State::NeverSent:
        return changes::Tone::Trouble;
    case Outcome::State::NotApplied:
    case Outcome::State::Unreadable:
    case Outcome::State::Unknown:
        return changes::Tone::Unknown;
    case Outcome::State::Superseded:
    case Outcome::State::Cancelled:
        break;
    }
    return changes::Tone::Quiet;
}

HistoryLine::State stateOf(const HistoryLine &line)
{
    return line.entry->outcome ? HistoryLine::State(line.entry->outcome->state) : std::nullopt;
}

} // namespace

QString whenText(const HistoryLine &line)
{
    const QDateTime local = line.at().toLocalTime();
    return Words::tr("%1 %2", "a date and a time")
        .arg(QLocale().toString(local.date(), u"d MMM"_s),
             local.time().toString(u"HH:mm:ss.zzz"_s));
}

QString byText(const HistoryLine &line)
{
    using history::Doer;
    switch (line.doer()) {
    case Doer::Person:
        return Words::tr("you");
    case Doer::StandingOrder:
        return Words::tr("standing order");
    case Doer::Elsewhere:
        return Words::tr("from elsewhere");
    case Doer::Service:
        return Words::tr("the service");
    case Doer::Program:
        return Words::tr("this program");
    }
    return {};
}

QString whatText(const HistoryLine &line)
{
    const auto &seen = line.sighting;
    return seen ? sightingText(seen->kind, seen->whom, seen->count)
                : actText(history::actOf(line.entry->intent));
}

QString whomText(const HistoryLine &line)
{
    if (line.isForSeveral())
        return people(line.people);
    if (line.who().isEmpty() && line.participant().isEmpty())
        return {};
    const QString who = shownName(line.who(), line.participant());
    return line.ownName.isEmpty()
        ? who
        : Words::tr("%1 (%2)", "a name, and another one of the same person")
              .arg(who, isolated(line.ownName));
}

QString conferenceText(const HistoryLine &line)
{
    return shownName(line.conference, twilio::shortSid(line.conferenceSid()));
}

QString outcomeText(const HistoryLine &line)
{
    if (line.sighting)
        return sightingOutcome(*line.sighting);
    if (line.isForSeveral() && line.states.size() == 1)
        return Words::tr("%1 for all %n", "an outcome, and how many", line.people)
            .arg(stateText(line.states.front().first));
    if (line.isForSeveral()) {
        QStringList counts;
        for (const auto &[state, count] : line.states)
            counts += countText(state, count);
        return counts.join(u", "_s);
    }
    const HistoryLine::State state = stateOf(line);
    const QString why = toneOf(state) == changes::Tone::Good ? QString() : reasonOf(line);
    return why.isEmpty()
        ? stateText(state)
        : Words::tr("%1: %2", "an outcome and its reason").arg(stateText(state), why);
}

changes::Tone toneOf(const HistoryLine &line)
{
    if (line.sighting)
        return changes::Tone::Quiet;
    if (!line.isForSeveral())
        return toneOf(stateOf(line));
    // The worst of them.
    changes::Tone tone = changes::Tone::Good;
    for (const auto &each : line.states) {
        const changes::Tone its = toneOf(each.first);
        if (its == changes::Tone::Trouble)
            return its;
        if (its != changes::Tone::Good)
            tone = its;
    }
    return tone;
}

QString tookText(const HistoryLine &line)
{
    using namespace std::chrono_literals;
    if (!line.entry || line.isForSeveral() || !line.entry->outcome
        || line.entry->outcome->latency <= 0us)
        return {};
    const std::chrono::microseconds took = line.entry->outcome->latency;
    constexpr double inASecond = 1'000'000;
    if (took < 1s)
        return Words::tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(took / 1ms)));
    return Words::tr("%1 s").arg(
        QLocale().toString(static_cast<double>(took.count()) / inASecond, 'f', 1));
}

QString whatText(const history::TimelineMark &mark)
{
    return mark.seen ? sightingText(*mark.seen, {}, mark.count) : actText(*mark.act);
}

QString outcomeText(const history::TimelineMark &mark)
{
    return mark.seen ? QString() : stateText(mark.state);
}

changes::Tone toneOf(const history::TimelineMark &mark)
{
    return mark.seen ? changes::Tone::Quiet : toneOf(mark.state);
}

} // namespace words
