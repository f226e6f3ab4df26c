// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <people/caller.h>
#include <people/searchtext.h>
#include <people/switchstate.h>

#include <array>

namespace people {

inline constexpr std::array allSwitches{Switch::Muted, Switch::Hold, Switch::Coaching,
                                        Switch::EndConferenceOnExit};

/// Hold music as an operator fills it in.
struct HoldMusic
{
    QString url; ///< empty: none is sent
    std::optional<twilio::HttpMethod> method = {};

    friend bool operator==(const HoldMusic &, const HoldMusic &) = default;
};

/// What the operator asked of one switch, and how far it got.
struct Overlay
{
    QUuid change = {};
    bool intended = false;
    QString target = {}; ///< Call SID, for coaching
    bool isAccepted = false; ///< by the service, whatever became of it
    SwitchState::Mark mark = SwitchState::Mark::None;
    QString reason = {};
    QString brief = {}; ///< the same in a few words
    QDateTime retryAt = {};
    twilio::Instant since = {}; ///< of the mark
};

/// One participant: the truth, what is laid over it, and what the cells show of both.
struct ParticipantRow
{
    twilio::Participant truth;
    twilio::Instant answeredAt; ///< of the last change's answer
    std::array<std::optional<Overlay>, allSwitches.size()> overlays;
    std::optional<Caller> caller; ///< nothing: not known
    bool isSpeaker = false; ///< see Speakers
    std::optional<HeldSince> held; ///< nothing: not on hold, or not known to be
    std::array<SwitchState, allSwitches.size()> shown;

    /// Not listed any more.
    struct Departure
    {
        twilio::Instant askedAt; ///< of the list that showed it
        twilio::Instant seenAt; ///< when it was known
        bool wasConnected = true; ///< false: nobody had taken the call
        QString ending = {}; ///< how that ended, in the service's word; empty: not known
    };
    std::optional<Departure> departure;
    bool hasLeft() const { return departure.has_value(); }

    std::optional<Overlay> &overlay(Switch which) { return overlays[static_cast<size_t>(which)]; }
    const std::optional<Overlay> &overlay(Switch which) const
    {
        return overlays[static_cast<size_t>(which)];
    }
    const SwitchState &state(Switch which) const { return shown[static_cast<size_t>(which)]; }

    /// What they are found by. It is made where somebody searches, and not with each list.
    const SearchText &search() const;
    /// To be called when the label, the status or the caller is another one.
    void forgetSearch() { m_search.reset(); }
    /// Takes whether they are on hold now, who were \p was; nothing: that was not seen.
    void watchHold(std::optional<bool> was);
    /// Takes one step of an update of this participant: only the newest change of a switch marks
    /// it. \pre change.update()
    void follow(const changes::Change &change);
    /// Marks the row with an update that was made before the row was there. \pre change.update()
    void adopt(const changes::Change &change);
    /// Marks the switches that \p change sets and that nothing marks. \pre change.update()
    void layWhereBare(const changes::Change &change);
    /// Takes what the service told, which was asked for at \p askedAt. \return the switches that
    /// are another way now though no press here has asked for it.
    QList<Switch> take(const twilio::Participant &told, twilio::Instant askedAt);
    /// The truth was asked for at \p askedAt: what was unknown before that is known now, and what
    /// was refused, failed or was not applied before that is no news once the value is so all the
    /// same.
    void resolve(twilio::Instant askedAt);
    /// The mark of a switch goes. \return it had one that was settled.
    bool dismiss(Switch which);
    /// Something became unknown later than \p askedAt.
    bool isUnknownSince(twilio::Instant askedAt) const;

private:
    void setOverlay(const changes::Change &change, Switch which, SwitchState::Mark mark);

    mutable std::optional<SearchText> m_search; ///< nothing: not made yet
};

/// What a switch shows: the truth with the overlay on it. The target is a Call SID.
SwitchState stateOf(const ParticipantRow &row, Switch which);

/// Muted, or about to be; where that is not known, after the last word of the service or of the
/// person.
bool mayBeMuted(const ParticipantRow &row);

/// What the service says of a switch; nothing when it says nothing.
std::optional<bool> truthOf(const twilio::Participant &participant, Switch which);
/// What an update asks of a switch; nothing when it does not mention it.
std::optional<bool> intentOf(const twilio::ParticipantUpdate &update, Switch which);
/// \p difference is about this switch.
bool concerns(const changes::Difference &difference, Switch which);

} // namespace people
