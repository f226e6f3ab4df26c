// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <look/icons.h>
#include <optional>
#include <people/switchstate.h>

namespace table {

/// How a switch is to be drawn. Word and fill are the state that the service tells, sign and edge
/// what is not settled. No two states that mean different things differ by colour alone: each has a
/// shape, a sign or a word of its own.
struct SwitchLook
{
    /// The state.
    enum class Fill {
        None, ///< off; or on, and nobody hears it
        Quiet, ///< on as a matter of routine
        Hold,
        LongHold, ///< for longer than somebody is to be on hold
        Accent,
        Trouble,
        Hatched, ///< not known
    };
    enum class Edge {
        None,
        Off, ///< off, and nothing to tell
        Unheard,
        Dashed, ///< on its way
        Trouble,
        Doubt, ///< not applied, or not known
    };

    Fill fill = Fill::None;
    Edge edge = Edge::None;
    std::optional<look::IconName> sign = {};
    QString word;
    std::optional<look::IconName> mark = {}; ///< after the word

    /// Off, at rest: an empty capsule.
    bool isCapsule() const { return edge == Edge::Off && !sign; }
    /// It cannot be switched: no box, only a dash.
    bool isDash() const { return fill == Fill::None && edge == Edge::None; }
    bool isBold() const;

    friend bool operator==(const SwitchLook &, const SwitchLook &) = default;
    friend size_t qHash(const SwitchLook &look, size_t seed = 0)
    {
        const auto number = [](const std::optional<look::IconName> &icon) {
            return icon ? static_cast<int>(*icon) : -1;
        };
        return qHashMulti(seed, static_cast<int>(look.fill), static_cast<int>(look.edge),
                          number(look.sign), look.word, number(look.mark));
    }
};

/// How \p state looks. Off, with nothing to tell, it shows the verb of a press where \p hasVerb is
/// true, and is an empty capsule else. A hold has its time in it, by now; \p isHeldTooLong: see
/// people::HoldWatch.
SwitchLook lookOf(const people::SwitchState &state, people::Switch which, bool hasVerb,
                  bool isHeldTooLong = false);

/// The sign of a switch that is on, or of its verb.
look::IconName signOf(people::Switch which);

} // namespace table
