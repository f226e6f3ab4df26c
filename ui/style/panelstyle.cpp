// SPDX-License-Identifier: Apache-2.0
#include "panelstyle.h"

#include "boxpainting.h"
#include "fieldpainting.h"
#include "measures.h"
#include "menupainting.h"
#include "scrollbarpainting.h"
#include "standardicons.h"
#include "titlepainting.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <look/titlefont.h>

namespace style {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In a tool bar, a button with words is a box, so that it is seen to be one.
bool isBoxed(const QStyleOptionToolButton *button, const QWidget *widget)
{
    return button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty() && widget
        && qobject_cast<const QToolBar *>(widget->parentWidget());
}

} // namespace

PanelStyle::PanelStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void PanelStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Qt 6.8 lets it be no larger than its icon wants it.
    if (widget->inherits("QDockWidgetTitleButton"))
        widget->setMinimumSize(titleButton, titleButton);
}

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
    case PE_Frame:
        return drawViewFrame(painter, option);
    case PE_FrameFocusRect:
        return drawKeyboardFocus(painter, option);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(painter, option);
    case PE_IndicatorRadioButton:
        return drawRadioButton(painter, option);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemGround(painter, item);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return drawPopupGround(painter, option);
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabWidget:
    case PE_FrameButtonBevel:
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

void PanelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        // Fusion leaves the focus to the ground of the button, which is ours.
        QProxyStyle::drawControl(element, option, painter, widget);
        if (option->state & State_HasFocus)
            drawKeyboardFocus(painter, option);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderGround(painter, option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(painter, header);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
            tab && tab->icon.isNull())
            return drawTabLabel(painter, tab);
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button
            && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull()) {
            constexpr int beside = 8;
            QStyleOptionToolButton inside(*button);
            inside.rect.adjust(beside, 0, -beside, 0);
            return QProxyStyle::drawControl(element, &inside, painter, widget);
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(painter, item);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(painter, item);
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
            dock && !dock->verticalTitleBar)
            return drawDockTitle(painter, dock,
                                 subElementRect(SE_DockWidgetTitleBarText, option, widget),
                                 widget && widget->property(look::headingProperty).toBool());
        break;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    case CE_Splitter:
        return drawSeparator(painter, option);
    case CE_SizeGrip:
        return;
    case CE_ProgressBarGroove:
        return drawProgressGround(painter, option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum)
            return drawProgress(painter, bar);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PanelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            drawComboBox(painter, box);
        return;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            drawSpinBox(painter, box,
                        {.up = subControlRect(CC_SpinBox, box, SC_SpinBoxUp, widget),
                         .down = subControlRect(CC_SpinBox, box, SC_SpinBoxDown, widget)});
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(painter, bar);
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

QRect PanelStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect:
    case SE_ComboBoxFocusRect:
    case SE_ToolBoxTabContents:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    case SE_DockWidgetCloseButton:
    case SE_DockWidgetFloatButton:
    case SE_DockWidgetTitleBarText:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
            dock && !dock->verticalTitleBar)
            return dockTitlePart(dock, element);
        break;
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(3, 0, -3, 0);
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect PanelStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl part, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(bar, part);
        break;
    case CC_ComboBox:
        if (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField)
            return comboBoxPart(option, part);
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize PanelStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    return sizeFor(type, option, contents,
                   QProxyStyle::sizeFromContents(type, option, contents, widget),
                   widget ? widget->font() : QFont());
}

int PanelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (const auto measure = measureFor(metric, widget))
        return *measure;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int PanelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_Menu_Scrollable:
        return 1;
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(option ? option->palette.color(QPalette::Mid).rgb()
                                       : QGuiApplication::palette().color(QPalette::Mid).rgb());
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon PanelStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                               const QWidget *widget) const
{
    if (const auto name = iconFor(standard))
        return look::icon(*name);
    return QProxyStyle::standardIcon(standard, option, widget);
}

QPixmap PanelStyle::standardPixmap(StandardPixmap standard, const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (const auto name = iconFor(standard))
        return look::icon(*name).pixmap(QSize(16, 16), widget ? widget->devicePixelRatioF() : 1);
    return QProxyStyle::standardPixmap(standard, option, widget);
}

} // namespace style
