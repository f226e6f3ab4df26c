// SPDX-License-Identifier: Apache-2.0
#include "switchcolours.h"

#include <look/appearance.h>

namespace table {

using Edge = SwitchLook::Edge;
using Fill = SwitchLook::Fill;

namespace {

struct Ground
{
    QColor fill;
    QColor ink;
};

Ground groundOf(Fill fill, const look::Tones &tones, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    switch (fill) {
    case Fill::None:
        return {{}, text};
    case Fill::Quiet:
        return {tones.routine, text};
    case Fill::Hold:
        return {tones.hold, tones.holdText};
    case Fill::LongHold:
        return {tones.longHold, tones.longHoldText};
    case Fill::Accent:
        return {tones.on, tones.onText};
    case Fill::Trouble:
        return {tones.trouble, tones.troubleText};
    case Fill::Hatched:
        return {palette.color(QPalette::Active, QPalette::Base), tones.unknown};
    }
    return {};
}

QColor edgeOf(Edge edge, const look::Tones &tones)
{
    switch (edge) {
    case Edge::None:
        return {};
    case Edge::Off:
        return tones.edge;
    case Edge::Unheard:
    case Edge::Dashed:
        return tones.on;
    case Edge::Trouble:
        return tones.trouble;
    case Edge::Doubt:
        return tones.unknown;
    }
    return {};
}

} // namespace

bool isRinged(const SwitchLook &look)
{
    return (look.fill == Fill::Accent || look.fill == Fill::Trouble) && look.edge != Edge::None;
}

SwitchColours coloursOf(const SwitchLook &look, const QPalette &palette, bool isPointed)
{
    const look::Tones tones = look::tonesFor(palette);
    const Ground ground = groundOf(look.fill, tones, palette);
    SwitchColours colours{
        .fill = ground.fill, .edge = edgeOf(look.edge, tones), .ink = ground.ink, .sign = {}};
    const bool hasNews = look.edge == Edge::Trouble || look.edge == Edge::Doubt;
    if (look.isDash() || (look.edge == Edge::Off && !isPointed))
        colours.ink = tones.quiet;
    else if (look.fill == Fill::None && (look.edge == Edge::Unheard || look.edge == Edge::Dashed))
        colours.ink = tones.on;
    colours.sign = hasNews && !isRinged(look) ? colours.edge : colours.ink;
    if (!isPointed || look.isDash())
        return colours;
    // What stands out already only becomes stronger, see SwitchPainter.
    if (look.edge == Edge::Off)
        colours.fill = palette.color(QPalette::Active, QPalette::Base);
    if (look.edge == Edge::Off || look.edge == Edge::None)
        colours.edge = palette.color(QPalette::Active, QPalette::Text);
    return colours;
}

} // namespace table
