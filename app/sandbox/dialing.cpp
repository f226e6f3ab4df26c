// SPDX-License-Identifier: Apache-2.0
#include "dialing.h"

#include "representation.h"
#include "route.h"
#include "rules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestLabel = 128;
constexpr int queueTime = 1000;

bool canBeCalled(const QString &endpoint)
{
    static const QRegularExpression pattern(
        u"^(\\+?[0-9][0-9 ().-]{2,20}|client:.+|sips?:.+|app:AP[0-9a-fA-F]{32}.*)$"_s);
    return pattern.match(endpoint).hasMatch();
}

bool isLabel(const QString &label)
{
    static const QRegularExpression callSid(u"^CA[0-9a-f]{32}$"_s);
    return label.toUcs4().size() <= longestLabel && !label.contains(u'/')
        && !label.contains("%2F"_L1, Qt::CaseInsensitive) && !callSid.match(label).hasMatch();
}

std::optional<Refusal> checkEnds(const Parameters &form)
{
    const QString to = form.value("To"_L1).value_or(QString());
    const QString from = form.value("From"_L1).value_or(QString());
    if (to.isEmpty())
        return refusal::noTo();
    if (from.isEmpty())
        return refusal::noFrom();
    if (!canBeCalled(to))
        return refusal::invalidTo();
    if (!canBeCalled(from))
        return refusal::invalidFrom();
    return {};
}

std::optional<Refusal> checkCallbacks(const Parameters &form)
{
    for (const auto &name :
         {"StatusCallback"_L1, "ConferenceStatusCallback"_L1, "RecordingStatusCallback"_L1}) {
        if (const auto refused = checkUrl(form, name))
            return refused;
    }
    for (const auto &name :
         {"StatusCallbackMethod"_L1, "WaitMethod"_L1, "ConferenceStatusCallbackMethod"_L1,
          "RecordingStatusCallbackMethod"_L1}) {
        if (const auto refused = checkMethod(form, name))
            return refused;
    }
    return checkUrl(form, "WaitUrl"_L1, EmptyUrl::MeansSilence);
}

std::optional<Refusal> checkPlace(const Conference &conference, const QString &label)
{
    if (conference.isCompleted())
        return refusal::conferenceGone();
    if (conference.participants.size() >= ConferenceStore::mostParticipants)
        return refusal::conferenceFull();
    const bool taken = !label.isEmpty()
        && std::ranges::find(conference.participants, label, &Participant::label)
            != conference.participants.end();
    return taken ? std::optional(refusal::labelInUse()) : std::nullopt;
}

} // namespace

HttpResponse dial(ConferenceStore &store, Dice &dice, const QString &conference,
                  const QByteArray &path, const Parameters &form, Dialed &dialed)
{
    const bool named = !isSid("CF"_L1, conference);
    Conference *room = named ? store.openConference(conference) : store.conference(conference);
    if (!named && !room)
        return toResponse(refusal::notFound(path));
    if (const auto refused = checkEnds(form))
        return toResponse(*refused);
    if (const auto refused = checkCallbacks(form))
        return toResponse(*refused);
    const QString label = form.value("Label"_L1).value_or(QString());
    if (!isLabel(label))
        return toResponse(refusal::invalidLabel());

    const QDateTime now = store.now();
    Conference unopened{{}, conference, u"us1"_s, u"init"_s, {}, {}, now, now};
    if (const auto refused = checkPlace(room ? *room : unopened, label))
        return toResponse(*refused);
    Participant participant;
    CoachingWish wish;
    if (const auto refused = readCoaching(form, room ? *room : unopened, {}, wish))
        return toResponse(*refused);
    if (!room) {
        unopened.sid = dice.sid("CF"_L1);
        room = &store.open(unopened);
    }

    participant.callSid = dice.sid("CA"_L1);
    participant.label = label.isEmpty() ? QString() : label;
    participant.status = u"queued"_s;
    participant.dateCreated = participant.dateUpdated = now;
    participant.muted = form.flag("Muted"_L1).value_or(false);
    participant.coaching = wish.coaching;
    participant.callSidToCoach = wish.callSidToCoach;
    participant.endConferenceOnExit = form.flag("EndConferenceOnExit"_L1).value_or(false);
    participant.isModerator = form.flag("StartConferenceOnEnter"_L1) == true;
    participant.startConferenceOnEnter = form.flag("StartConferenceOnEnter"_L1).value_or(true);
    Call call;
    call.sid = participant.callSid;
    call.from = form.value("From"_L1).value_or(QString());
    call.to = form.value("To"_L1).value_or(QString());
    call.direction = u"outbound-api"_s;
    call.status = participant.status;
    call.dateCreated = call.dateUpdated = now;
    const Participant &joined = store.join(*room, participant, call);
    dialed = {room->sid, joined.callSid, call.to};
    return {201, dialedParticipantJson(store.accountSid(), room->sid, joined, queueTime)};
}

} // namespace sandbox
