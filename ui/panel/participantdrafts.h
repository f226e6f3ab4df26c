// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <panel/audiosection.h>

#include <people/participantrow.h>

#include <array>

namespace panel {

/// The three things to listen to that an operator can send a participant.
enum class Audio { Announcement, HoldMusic, WaitMusic };

inline constexpr std::array allAudio{Audio::Announcement, Audio::HoldMusic, Audio::WaitMusic};

/// The parameter that names the address of \p audio.
QLatin1StringView urlParameter(Audio audio);
/// The section that a parameter belongs to; nothing for parameters of none.
std::optional<Audio> audioOf(QLatin1StringView parameter);

/// What \p draft asks for: the address always, so that a missing one is found wrong; the method
/// where one was chosen.
twilio::ParticipantUpdate updateOf(Audio audio, const AudioDraft &draft);

/// What is typed for one participant, in the order of allAudio.
struct ParticipantDraft
{
    std::array<AudioDraft, allAudio.size()> audio;

    AudioDraft &of(Audio which) { return audio[static_cast<size_t>(which)]; }
    people::HoldMusic holdMusic() const;
};

/// What was sent from here and is never told by the service, for one participant.
struct SentHere
{
    /// How far a change of a value got.
    struct Value
    {
        QDateTime at; ///< local time of the press that the service accepted last; invalid: none
        QUuid pending; ///< the newest change on its way; null when there is none
        bool isPaused = false; ///< with pending: something else is to happen before it is sent
        bool unknown = false; ///< the newest one was sent, and nothing says what became of it

        bool isPending() const { return !pending.isNull(); }
        /// A few words; empty when nothing was sent.
        QString text() const;
    };

    std::array<Value, allAudio.size()> audio;
    Value beep;
    std::optional<bool> beepSent; ///< as the service accepted it last
    std::optional<bool> beepAsked; ///< while one is on its way

    /// The change sends something that the service never tells.
    static bool isConcernedBy(const changes::Change &change);
    /// Follows a change of this participant.
    void apply(const changes::Change &change);
    const Value &of(Audio which) const { return audio[static_cast<size_t>(which)]; }
};

} // namespace panel
