// SPDX-License-Identifier: Apache-2.0
#include "panelstyle.h"

#include <QtWidgets>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>

namespace style {

namespace {

void drawButton(QPainter *painter, const QStyleOption *option, bool isDefault)
{
    const look::Tones tones = look::tonesFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    look::Box box{.fill = option->palette.color(QPalette::Button), .edge = tones.line};
    if (option->state & QStyle::State_Sunken)
        box.fill = tones.press;
    else if (option->state & QStyle::State_On)
        box.fill = option->palette.color(QPalette::Highlight);
    else if (enabled && (option->state & QStyle::State_MouseOver))
        box.fill = tones.hover;
    if (enabled && (isDefault || (option->state & QStyle::State_On)))
        box.edge = tones.on;
    else if (enabled && (option->state & QStyle::State_MouseOver))
        box.edge = tones.outline;
    look::drawBox(painter, option->rect, box);
}

void drawToolButton(QPainter *painter, const QStyleOption *option)
{
    if (!(option->state & QStyle::State_AutoRaise))
        return drawButton(painter, option, false);
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
                       : enabled && (option->state & QStyle::State_MouseOver) ? tones.outline
                                                                              : tones.line,
                   .edgeWidth = focused ? 2.0 : 1.0});
}

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
                  .edge = enabled ? tones.quiet : tones.outline,
                  .radius = round ? side / 2.0 : 4.0};
    if (enabled && (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken))) {
        box.edge = tones.on;
        box.fill = option->state & QStyle::State_Sunken ? tones.press : box.fill;
    }
    const QColor ink = enabled ? tones.onText : option->palette.color(QPalette::Base);
    if (on) {
        box.fill = enabled ? tones.on : tones.outline;
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

void drawItemGround(QPainter *painter, const QStyleOptionViewItem *option)
{
    if (option->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, option->backgroundBrush);
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, option->palette.brush(QPalette::Highlight));
    else if ((option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled))
        painter->fillRect(option->rect, option->palette.brush(QPalette::Midlight));
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
    // Qt's words: "horizontal" is the tool bar, or what the handle divides, not the line.
    const bool upright = option->state & QStyle::State_Horizontal;
    QRectF line = option->rect;
    if (upright)
        line.setLeft(std::floor(line.center().x()));
    else
        line.setTop(std::floor(line.center().y()));
    look::drawEdge(painter, line, upright ? Qt::LeftEdge : Qt::TopEdge,
                   option->palette.color(QPalette::Mid));
}

} // namespace

void PanelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        return drawButton(painter, option,
                          button && (button->features & QStyleOptionButton::DefaultButton));
    }
    case PE_PanelButtonTool:
        return drawToolButton(painter, option);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(painter, option);
        return;
    }
    case PE_FrameLineEdit:
        return drawField(painter, option);
    case PE_Frame: {
        const look::Tones tones = look::tonesFor(palette);
        const bool focused = option->state & State_HasFocus;
        return look::drawBox(painter, option->rect,
                             {.fill = {},
                              .edge = focused ? tones.on : tones.line,
                              .edgeWidth = focused ? 2.0 : 1.0,
                              .radius = 4});
    }
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            look::drawFocusFrame(painter, option->rect, look::tonesFor(palette).on);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(painter, option, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(painter, option, true);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemGround(painter, item);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, palette.brush(QPalette::Base));
        return look::drawBox(painter, option->rect,
                             {.fill = {}, .edge = palette.color(QPalette::Dark), .radius = 0});
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabWidget:
    case PE_FrameButtonBevel:
        return;
    case PE_FrameTabBarBase:
        return;
    case PE_FrameGroupBox:
        return look::drawEdge(painter, option->rect, Qt::TopEdge, palette.color(QPalette::Mid));
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, palette.brush(QPalette::Window));
        return look::drawEdge(painter, option->rect, Qt::TopEdge, palette.color(QPalette::Mid));
    case PE_IndicatorToolBarSeparator:
    case PE_IndicatorDockWidgetResizeHandle:
        return drawSeparator(painter, option);
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        return drawArrow(painter, option, look::IconName::ChevronDown);
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        return drawArrow(painter, option, look::IconName::ChevronUp);
    case PE_IndicatorArrowRight:
        return drawArrow(painter, option, look::IconName::ChevronRight);
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        return drawArrow(painter, option,
                         header && header->sortIndicator == QStyleOptionHeader::SortUp
                             ? look::IconName::ChevronUp
                             : look::IconName::ChevronDown);
    }
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace style
