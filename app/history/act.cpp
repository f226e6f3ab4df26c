// SPDX-License-Identifier: Apache-2.0
#include "act.h"

#include <QUrl>
#include <twilio/utf8.h>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The parameters that say what an update is for, each alone or with its companions.
struct Parameters
{
    bool announceUrl = false;
    bool beepOnExit = false;
    bool callSidToCoach = false;
    bool coaching = false;
    bool endConferenceOnExit = false;
    bool hold = false;
    bool holdUrl = false;
    bool muted = false;
    bool waitUrl = false;
    bool other = false;

    int subjects() const
    {
        // Who hears a coach is decided by Muted too, and a hold may bring its music along.
        const bool ofCoaching = coaching || callSidToCoach;
        return announceUrl + beepOnExit + ofCoaching + endConferenceOnExit + (hold || holdUrl)
            + (muted && !ofCoaching) + waitUrl + other;
    }
};

Parameters parametersOf(const QByteArray &formBody)
{
    Parameters sent;
    for (const QByteArray &part : formBody.split('&')) {
        const QByteArray name = part.left(part.indexOf('='));
        if (name == "AnnounceUrl")
            sent.announceUrl = true;
        else if (name == "BeepOnExit")
            sent.beepOnExit = true;
        else if (name == "CallSidToCoach")
            sent.callSidToCoach = true;
        else if (name == "Coaching")
            sent.coaching = true;
        else if (name == "EndConferenceOnExit")
            sent.endConferenceOnExit = true;
        else if (name == "Hold")
            sent.hold = true;
        else if (name == "HoldUrl")
            sent.holdUrl = true;
        else if (name == "Muted")
            sent.muted = true;
        else if (name == "WaitUrl")
            sent.waitUrl = true;
        else if (!name.endsWith("Method"))
            sent.other = true;
    }
    return sent;
}

Act actOfUpdate(const QByteArray &formBody)
{
    const Parameters sent = parametersOf(formBody);
    const auto isOn = [&formBody](QByteArrayView name) {
        const auto value = parameterIn(formBody, name);
        return value && value->compare("true"_L1, Qt::CaseInsensitive) == 0;
    };
    if (sent.subjects() != 1)
        return Act::Update;
    if (sent.announceUrl)
        return Act::Announce;
    if (sent.coaching && !isOn("Coaching"))
        return isOn("Muted") ? Act::ListenOnly : Act::SpeakToEveryone;
    if (sent.coaching || sent.callSidToCoach)
        return isOn("Muted") ? Act::CoachUnheard : Act::Coach;
    if (sent.muted)
        return isOn("Muted") ? Act::Mute : Act::Unmute;
    if (sent.hold && !isOn("Hold"))
        return Act::Resume;
    if (sent.hold)
        return sent.holdUrl ? Act::HoldWithMusic : Act::Hold;
    if (sent.holdUrl)
        return Act::HoldMusic;
    if (sent.endConferenceOnExit)
        return isOn("EndConferenceOnExit") ? Act::EndOnExit : Act::GoOnOnExit;
    if (sent.beepOnExit)
        return isOn("BeepOnExit") ? Act::BeepOnExit : Act::NoBeepOnExit;
    return sent.waitUrl ? Act::WaitMusic : Act::Update;
}

} // namespace

std::optional<QString> parameterIn(const QByteArray &formBody, QByteArrayView name)
{
    for (const QByteArray &part : formBody.split('&')) {
        const qsizetype end = part.indexOf('=');
        if (end >= 0 && QByteArrayView(part).first(end) == name)
            return twilio::textFromUtf8(QByteArray::fromPercentEncoding(part.sliced(end + 1)));
    }
    return std::nullopt;
}

Act actOf(const Intent &intent)
{
    switch (intent.operation) {
    case Intent::Operation::Remove:
        return Act::Remove;
    case Intent::Operation::EndConference:
        return Act::EndConference;
    case Intent::Operation::AnnounceToConference:
        return Act::AnnounceToAll;
    case Intent::Operation::DialIn:
        return Act::DialIn;
    case Intent::Operation::Update:
        break;
    }
    return actOfUpdate(intent.formBody);
}

QLatin1StringView toWord(Act act)
{
    switch (act) {
    case Act::Mute:
        return "mute"_L1;
    case Act::Unmute:
        return "unmute"_L1;
    case Act::Hold:
        return "hold"_L1;
    case Act::HoldWithMusic:
        return "hold with music"_L1;
    case Act::Resume:
        return "resume"_L1;
    case Act::HoldMusic:
        return "hold music"_L1;
    case Act::WaitMusic:
        return "wait music"_L1;
    case Act::Coach:
        return "coach"_L1;
    case Act::CoachUnheard:
        return "coach unheard"_L1;
    case Act::ListenOnly:
        return "listen only"_L1;
    case Act::SpeakToEveryone:
        return "speak to everyone"_L1;
    case Act::EndOnExit:
        return "end on exit"_L1;
    case Act::GoOnOnExit:
        return "go on on exit"_L1;
    case Act::BeepOnExit:
        return "beep on exit"_L1;
    case Act::NoBeepOnExit:
        return "no beep on exit"_L1;
    case Act::Announce:
        return "announce"_L1;
    case Act::AnnounceToAll:
        return "announce to all"_L1;
    case Act::Update:
        return "update"_L1;
    case Act::Remove:
        return "remove"_L1;
    case Act::EndConference:
        return "end conference"_L1;
    case Act::DialIn:
        return "dial in"_L1;
    }
    return {};
}

} // namespace history
