// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <look/icons.h>
#include <optional>
#include <people/switchstate.h>

namespace table {

/// How a switch is to be drawn. No two states that mean different things differ by colour alone:
/// each has a shape, a sign or a word of its own.
struct SwitchLook
{
    enum class Shape {
        Outline, ///< off: a quiet empty box
        Filled, ///< on
        Dashed, ///< on its way
        Refused,
        FilledRefused, ///< on, and what was asked for was refused
        NotApplied,
        FilledNotApplied,
        Hatched, ///< not known
        Faded, ///< on, and cannot be switched
        Dash, ///< off, and cannot be switched: no box, only a dash
    };

    Shape shape = Shape::Outline;
    std::optional<look::IconName> sign = {};
    QString word;
    std::optional<look::IconName> mark = {}; ///< after the word

    friend bool operator==(const SwitchLook &, const SwitchLook &) = default;
    friend size_t qHash(const SwitchLook &look, size_t seed = 0)
    {
        const auto number = [](const std::optional<look::IconName> &icon) {
            return icon ? static_cast<int>(*icon) : -1;
        };
        return qHashMulti(seed, static_cast<int>(look.shape), number(look.sign), look.word,
                          number(look.mark));
    }
};

/// How \p state looks. No time stands in it: a switch is not painted anew while nothing changes.
SwitchLook lookOf(const people::SwitchState &state, people::Switch which);

/// The sign of a switch that is on.
look::IconName signOf(people::Switch which);

} // namespace table
