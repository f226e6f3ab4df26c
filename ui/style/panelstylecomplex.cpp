// SPDX-License-Identifier: Apache-2.0
#include "panelstyle.h"

#include <QtWidgets>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>

namespace style {

namespace {

/// The box of a field that is not a line edit.
QStyleOption fieldOption(const QStyleOptionComplex *option, const QWidget *widget)
{
    QStyleOption field(*option);
    // The focus of an editable box is in the line edit inside it.
    if (widget && widget->focusProxy() == nullptr && widget->hasFocus())
        field.state |= QStyle::State_HasFocus;
    return field;
}

void drawComboBox(const PanelStyle *style, const QStyleOptionComboBox *box, QPainter *painter,
                  const QWidget *widget)
{
    const QStyleOption field = fieldOption(box, widget);
    if (box->frame)
        style->drawPrimitive(QStyle::PE_FrameLineEdit, &field, painter, widget);
    QStyleOption arrow(*box);
    arrow.rect = style->subControlRect(QStyle::CC_ComboBox, box, QStyle::SC_ComboBoxArrow, widget);
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, widget);
}

void drawSpinBox(const PanelStyle *style, const QStyleOptionSpinBox *box, QPainter *painter,
                 const QWidget *widget)
{
    const QStyleOption field = fieldOption(box, widget);
    if (box->frame)
        style->drawPrimitive(QStyle::PE_FrameLineEdit, &field, painter, widget);
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const std::pair<QStyle::SubControl, QStyle::PrimitiveElement> buttons[]
        = {{QStyle::SC_SpinBoxUp, QStyle::PE_IndicatorSpinUp},
           {QStyle::SC_SpinBoxDown, QStyle::PE_IndicatorSpinDown}};
    for (const auto &[part, arrow] : buttons) {
        QStyleOption button(*box);
        button.rect = style->subControlRect(QStyle::CC_SpinBox, box, part, widget);
        button.rect.setSize(button.rect.size().boundedTo({12, 12}));
        button.rect.moveCenter(
            style->subControlRect(QStyle::CC_SpinBox, box, part, widget).center());
        style->drawPrimitive(arrow, &button, painter, widget);
    }
}

void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter)
{
    painter->fillRect(bar->rect, bar->palette.brush(QPalette::Base));
    if (bar->maximum <= bar->minimum)
        return;
    const bool busy = bar->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor color
        = busy ? look::tonesFor(bar->palette).quiet : bar->palette.color(QPalette::Dark);
    const bool flat = bar->orientation == Qt::Horizontal;
    const QRectF handle
        = QRectF(slider).adjusted(flat ? 2 : 3, flat ? 3 : 2, flat ? -2 : -3, flat ? -3 : -2);
    look::drawBox(painter, handle, {.fill = color, .edge = {}, .radius = 3});
}

/// Scroll bars have no buttons: the whole bar is the groove.
QRect scrollBarPart(const PanelStyle *style, const QStyleOptionSlider *bar, QStyle::SubControl part)
{
    const bool flat = bar->orientation == Qt::Horizontal;
    const QRect rect = bar->rect;
    const int length = flat ? rect.width() : rect.height();
    const int range = bar->maximum - bar->minimum;
    int size = length;
    if (range > 0) {
        const qint64 wanted = qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep);
        const int least
            = std::min(length, style->pixelMetric(QStyle::PM_ScrollBarSliderMin, bar, nullptr));
        size = std::clamp(static_cast<int>(wanted), least, length);
    }
    const int start = QStyle::sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    const auto along = [&](int from, int extent) {
        const QRect piece = flat ? QRect(rect.left() + from, rect.top(), extent, rect.height())
                                 : QRect(rect.left(), rect.top() + from, rect.width(), extent);
        return QStyle::visualRect(bar->direction, rect, piece);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, size);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + size, length - start - size);
    default:
        return {};
    }
}

/// In a tool bar, a button with words is a box, so that it is seen to be one.
bool isBoxed(const QStyleOptionToolButton *button, const QWidget *widget)
{
    return button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty() && widget
        && qobject_cast<const QToolBar *>(widget->parentWidget());
}

} // namespace

void PanelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            drawComboBox(this, box, painter, widget);
        return;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            drawSpinBox(this, box, painter, widget);
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(bar, scrollBarPart(this, bar, SC_ScrollBarSlider), painter);
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isBoxed(button, widget)) {
            QStyleOptionToolButton boxed(*button);
            boxed.state &= ~State_AutoRaise;
            boxed.state |= State_Raised;
            return QProxyStyle::drawComplexControl(control, &boxed, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect PanelStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl part, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(this, bar, part);
        break;
    case CC_ComboBox:
        if (part == SC_ComboBoxArrow)
            return visualRect(
                option->direction, option->rect,
                {option->rect.right() - 23, option->rect.top(), 22, option->rect.height()});
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, option->rect,
                              option->rect.adjusted(6, 2, -24, -2));
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace style
