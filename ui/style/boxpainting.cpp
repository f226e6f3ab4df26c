// SPDX-License-Identifier: Apache-2.0
#include "boxpainting.h"

#include <QPainter>
#include <QStyleOption>
#include <look/appearance.h>
#include <look/flatpainting.h>

namespace style {

namespace {

void drawIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const look::Tones tones = look::tonesFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const int side = std::min({option->rect.width(), option->rect.height(), 16});
    QRectF rect(0, 0, side, side);
    rect.moveCenter(QRectF(option->rect).center());

    look::Box box{.fill = option->palette.color(enabled ? QPalette::Base : QPalette::Window),
                  .edge = enabled ? tones.edge : tones.line,
                  .radius = round ? side / 2.0 : 4.0};
    if (enabled && (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken))) {
        box.edge = tones.on;
        box.fill = option->state & QStyle::State_Sunken ? tones.press : box.fill;
    }
    const QColor ink = enabled ? tones.onText : option->palette.color(QPalette::Base);
    if (on) {
        box.fill = enabled ? tones.on : tones.line;
        box.edge = box.fill;
    }
    look::drawBox(painter, rect, box);
    if (on && round)
        look::drawBox(painter, rect.adjusted(5, 5, -5, -5),
                      {.fill = ink, .edge = {}, .radius = side / 2.0});
    else if (on)
        look::drawIcon(painter, rect.adjusted(1, 1, -1, -1), look::IconName::Check, ink);
    else if (partly)
        look::drawIcon(painter, rect.adjusted(1, 1, -1, -1), look::IconName::Minus,
                       enabled ? tones.quiet : tones.outline);
}

} // namespace

void drawButton(QPainter *painter, const QStyleOption *option, bool isDefault)
{
    const look::Tones tones = look::tonesFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    look::Box box{.fill = option->palette.color(QPalette::Button),
                  .edge = enabled ? tones.outline : tones.line};
    if (option->state & QStyle::State_Sunken)
        box.fill = tones.press;
    else if (option->state & QStyle::State_On)
        box.fill = option->palette.color(QPalette::Highlight);
    else if (enabled && (option->state & QStyle::State_MouseOver))
        box.fill = tones.hover;
    if (enabled && (isDefault || (option->state & QStyle::State_On)))
        box.edge = tones.on;
    else if (enabled && (option->state & QStyle::State_MouseOver))
        box.edge = tones.quiet;
    look::drawBox(painter, option->rect, box);
}

void drawToolButton(QPainter *painter, const QStyleOption *option)
{
    if (!(option->state & QStyle::State_AutoRaise))
        return drawButton(painter, option, false);
    // The buttons of a dock's title are drawn at rest too.
    if (!(option->state
          & (QStyle::State_Raised | QStyle::State_Sunken | QStyle::State_On
             | QStyle::State_MouseOver)))
        return;
    const look::Tones tones = look::tonesFor(option->palette);
    const QColor fill = option->state & QStyle::State_Sunken ? tones.press
        : option->state & QStyle::State_On ? option->palette.color(QPalette::Highlight)
                                           : tones.hover;
    look::drawBox(painter, option->rect, {.fill = fill, .edge = {}, .radius = 4});
}

void drawField(QPainter *painter, const QStyleOption *option)
{
    const look::Tones tones = look::tonesFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = enabled && (option->state & QStyle::State_HasFocus);
    look::drawBox(painter, option->rect,
                  {.fill = option->palette.color(enabled ? QPalette::Base : QPalette::Window),
                   .edge = focused                                            ? tones.on
                       : enabled && (option->state & QStyle::State_MouseOver) ? tones.quiet
                                                                              : tones.outline,
                   .edgeWidth = focused ? 2.0 : 1.0});
}

void drawViewFrame(QPainter *painter, const QStyleOption *option)
{
    const look::Tones tones = look::tonesFor(option->palette);
    const bool focused = option->state & QStyle::State_HasFocus;
    look::drawBox(painter, option->rect,
                  {.fill = {},
                   .edge = focused ? tones.on : tones.line,
                   .edgeWidth = focused ? 2.0 : 1.0,
                   .radius = 4});
}

void drawKeyboardFocus(QPainter *painter, const QStyleOption *option)
{
    if (option->state & QStyle::State_KeyboardFocusChange)
        look::drawFocusFrame(painter, option->rect, look::tonesFor(option->palette).on);
}

void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    drawIndicator(painter, option, false);
}

void drawRadioButton(QPainter *painter, const QStyleOption *option)
{
    drawIndicator(painter, option, true);
}

void drawItemGround(QPainter *painter, const QStyleOptionViewItem *option)
{
    if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, option->palette.brush(QPalette::Highlight));
    else if ((option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled))
        painter->fillRect(option->rect, option->palette.brush(QPalette::Midlight));
}

void drawPopupGround(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    look::drawBox(painter, option->rect,
                  {.fill = {}, .edge = option->palette.color(QPalette::Dark), .radius = 0});
}

void drawArrow(QPainter *painter, const QStyleOption *option, look::IconName name)
{
    QRectF rect(0, 0, 16, 16);
    rect.moveCenter(QRectF(option->rect).center());
    look::drawIcon(painter, rect, name,
                   option->palette.color(option->state & QStyle::State_Enabled ? QPalette::Active
                                                                               : QPalette::Disabled,
                                         QPalette::PlaceholderText));
}

void drawSeparator(QPainter *painter, const QStyleOption *option)
{
    // Not by State_Horizontal: a splitter and a main window mean the opposite by it.
    const bool upright = option->rect.height() > option->rect.width();
    QRectF line = option->rect;
    if (upright)
        line.setLeft(std::floor(line.center().x()));
    else
        line.setTop(std::floor(line.center().y()));
    look::drawEdge(painter, line, upright ? Qt::LeftEdge : Qt::TopEdge,
                   option->palette.color(QPalette::Mid));
}

void drawProgressGround(QPainter *painter, const QStyleOption *option)
{
    look::drawBox(painter, option->rect,
                  {.fill = option->palette.color(QPalette::Mid), .edge = {}, .radius = 3});
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar)
{
    Q_ASSERT(bar->maximum > bar->minimum);
    const qreal share = qreal(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
    QRectF done = bar->rect;
    done.setWidth(done.width() * std::clamp(share, 0.0, 1.0));
    look::drawBox(painter, done,
                  {.fill = look::tonesFor(bar->palette).on, .edge = {}, .radius = 3});
}

} // namespace style
