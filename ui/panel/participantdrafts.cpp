// SPDX-License-Identifier: Apache-2.0
#include "participantdrafts.h"

#include <QCoreApplication>
#include <changes/statetraits.h>
#include <twilio/updatefields.h>

namespace panel {

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using twilio::ParticipantUpdate;

namespace {

struct Parameters
{
    QLatin1StringView url;
    QLatin1StringView method;
    std::optional<QString> ParticipantUpdate::*urlMember;
    std::optional<twilio::HttpMethod> ParticipantUpdate::*methodMember;
};

constexpr std::array<Parameters, allAudio.size()> parameters{{
    {"AnnounceUrl"_L1, "AnnounceMethod"_L1, &ParticipantUpdate::announceUrl,
     &ParticipantUpdate::announceMethod},
    {"HoldUrl"_L1, "HoldMethod"_L1, &ParticipantUpdate::holdUrl, &ParticipantUpdate::holdMethod},
    {"WaitUrl"_L1, "WaitMethod"_L1, &ParticipantUpdate::waitUrl, &ParticipantUpdate::waitMethod},
}};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(panel::ParticipantDrafts)
};

const Parameters &parametersOf(Audio audio)
{
    return parameters[static_cast<size_t>(audio)];
}

/// \return the service accepted the change, now or earlier.
bool follow(SentHere::Value &value, const Change &change)
{
    if (!change.isSettled()) {
        value.pending = change.id;
        value.isPaused = changes::traitsOf(change.state).mark == changes::Mark::Paused;
        return false;
    }
    const bool newest = value.pending == change.id;
    if (newest)
        value.pending = {};
    const bool isAccepted = changes::traitsOf(change.state).isAccepted;
    if (isAccepted)
        value.at = change.pressedAt.toLocalTime();
    if (isAccepted || change.state == Change::State::Unknown)
        value.unknown = !isAccepted;
    return isAccepted;
}

} // namespace

QLatin1StringView urlParameter(Audio audio)
{
    return parametersOf(audio).url;
}

std::optional<Audio> audioOf(QLatin1StringView parameter)
{
    for (const Audio audio : allAudio) {
        if (parametersOf(audio).url == parameter || parametersOf(audio).method == parameter)
            return audio;
    }
    return std::nullopt;
}

ParticipantUpdate updateOf(Audio audio, const AudioDraft &draft)
{
    ParticipantUpdate update;
    update.*parametersOf(audio).urlMember = draft.silence ? u""_s : draft.url;
    if (!draft.silence)
        update.*parametersOf(audio).methodMember = draft.method;
    return update;
}

people::HoldMusic ParticipantDraft::holdMusic() const
{
    const AudioDraft &draft = audio[static_cast<size_t>(Audio::HoldMusic)];
    return {draft.url, draft.method};
}

QString SentHere::Value::text() const
{
    if (isPending())
        return isPaused ? Words::tr("waits") : Words::tr("sending…");
    if (unknown)
        return Words::tr("outcome unknown");
    if (!at.isValid())
        return {};
    return Words::tr("last sent here, at %1").arg(at.toString(u"HH:mm"_s));
}

bool SentHere::isConcernedBy(const Change &change)
{
    const ParticipantUpdate *update = change.update();
    return update
        && (update->beepOnExit || update->announceUrl || update->holdUrl || update->waitUrl);
}

void SentHere::apply(const Change &change)
{
    Q_ASSERT(isConcernedBy(change));
    const ParticipantUpdate &update = *change.update();
    for (const Audio which : allAudio) {
        if (update.*parametersOf(which).urlMember)
            follow(audio[static_cast<size_t>(which)], change);
    }
    if (!update.beepOnExit)
        return;
    if (follow(beep, change))
        beepSent = update.beepOnExit;
    else if (change.state == Change::State::Unknown)
        beepSent = std::nullopt;
    if (!change.isSettled())
        beepAsked = update.beepOnExit;
    else if (!beep.isPending())
        beepAsked = std::nullopt;
}

} // namespace panel
