// SPDX-License-Identifier: Apache-2.0
#include "panelstyle.h"

#include <QtWidgets>
#include <look/icons.h>
#include <optional>

namespace style {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fieldHeight = 26;
constexpr int buttonHeight = 28;

std::optional<look::IconName> iconFor(QStyle::StandardPixmap standard)
{
    switch (standard) {
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_DialogCloseButton:
    case QStyle::SP_TabCloseButton:
        return look::IconName::Close;
    case QStyle::SP_TitleBarNormalButton:
        return look::IconName::Detach;
    case QStyle::SP_MessageBoxWarning:
    case QStyle::SP_MessageBoxCritical:
        return look::IconName::Warning;
    case QStyle::SP_MessageBoxQuestion:
        return look::IconName::Question;
    case QStyle::SP_BrowserReload:
        return look::IconName::Refresh;
    case QStyle::SP_ToolBarHorizontalExtensionButton:
        return look::IconName::ChevronRight;
    case QStyle::SP_ToolBarVerticalExtensionButton:
        return look::IconName::ChevronDown;
    default:
        return std::nullopt;
    }
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
}

int PanelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QMenu *>(widget) ? 1 : 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_MenuPanelWidth:
    case PM_DockWidgetFrameWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_MenuBarHMargin:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_ScrollBarSliderMin:
        return metric == PM_ScrollBarSliderMin ? 28 : 4;
    case PM_MenuBarVMargin:
        return 1;
    case PM_ToolBarItemSpacing:
        return 8;
    case PM_ToolBarSeparatorExtent:
        return 1;
    case PM_ToolBarIconSize:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin: // what an item's text keeps from the edge, less one
        return 7;
    case PM_TabBarTabHSpace:
        return 18;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PanelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
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

QSize PanelStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        return {contents.width() + 24, std::max(buttonHeight, contents.height() + 10)};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty())
            return {contents.width() + 22, std::max(buttonHeight, contents.height() + 6)};
        return size.expandedTo({24, 24});
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return size.expandedTo({0, fieldHeight});
    case CT_MenuBarItem:
        return {contents.width() + 18, std::max(buttonHeight, contents.height() + 8)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        return {size.width() + 24, std::max(buttonHeight, size.height())};
    case CT_TabBarTab:
        // The chosen tab's title is bold and needs the room in every tab, or they would move.
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const QFont font = widget ? widget->font() : QFont();
            QFont bold = font;
            bold.setBold(true);
            size.rwidth() += QFontMetrics(bold).horizontalAdvance(tab->text)
                - QFontMetrics(font).horizontalAdvance(tab->text);
        }
        return size;
    case CT_HeaderSection:
        return {size.width(), std::max(buttonHeight, size.height())};
    default:
        return size;
    }
}

QRect PanelStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect:
    case SE_ComboBoxFocusRect:
    case SE_ToolBoxTabContents:
        return option->rect;
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(3, 0, -3, 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
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
        return look::icon(*name).pixmap(16, widget ? widget->devicePixelRatioF() : 1);
    return QProxyStyle::standardPixmap(standard, option, widget);
}

} // namespace style
