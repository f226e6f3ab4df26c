// SPDX-License-Identifier: Apache-2.0
#include "measures.h"

#include <QFontMetrics>
#include <QMenu>
#include <QStyleOption>
#include <QWidget>

namespace style {

namespace {

constexpr int fieldHeight = 28;
constexpr int buttonHeight = 28;
constexpr int leastToHit = 24;
constexpr int tabSpace = 20; ///< between the words of two tabs
constexpr int beforeTabs = 6; ///< before the first, beside its half of that

} // namespace

int beforeFirstTab(const QStyleOptionTab &tab)
{
    const bool isFirst
        = tab.position == QStyleOptionTab::Beginning || tab.position == QStyleOptionTab::OnlyOneTab;
    return isFirst ? beforeTabs : 0;
}

std::optional<int> measureFor(QStyle::PixelMetric metric, const QWidget *widget)
{
    switch (metric) {
    case QStyle::PM_DefaultFrameWidth:
        return qobject_cast<const QMenu *>(widget) ? 1 : 2;
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuBarItemSpacing:
    case QStyle::PM_TabBarBaseHeight:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
        return 0;
    case QStyle::PM_MenuPanelWidth:
    case QStyle::PM_DockWidgetFrameWidth:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_ToolBarSeparatorExtent:
        return 1;
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_MenuVMargin:
    case QStyle::PM_MenuBarHMargin:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_DockWidgetTitleBarButtonMargin:
    case QStyle::PM_ToolBarItemMargin:
        return 4;
    case QStyle::PM_ScrollBarSliderMin:
        return shortestSlider;
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return 16;
    case QStyle::PM_ScrollBarExtent:
        return 12;
    case QStyle::PM_SplitterWidth:
    case QStyle::PM_DockWidgetSeparatorExtent:
        return 5;
    case QStyle::PM_DockWidgetTitleMargin:
        return 9;
    case QStyle::PM_FocusFrameHMargin: // what an item's text keeps from the edge, less one
        return 7;
    case QStyle::PM_TabBarTabHSpace:
        return tabSpace;
    case QStyle::PM_TabBarTabVSpace:
        return 14;
    case QStyle::PM_HeaderMargin:
    case QStyle::PM_ToolBarItemSpacing:
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return 8;
    default:
        return std::nullopt;
    }
}

QSize sizeFor(QStyle::ContentsType type, const QStyleOption *option, const QSize &contents,
              const QSize &fusion, const QFont &font)
{
    switch (type) {
    case QStyle::CT_PushButton:
        return {contents.width() + 24, std::max(buttonHeight, contents.height() + 10)};
    case QStyle::CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty())
            return {contents.width() + 22, std::max(buttonHeight, contents.height() + 6)};
        return fusion.expandedTo({leastToHit, leastToHit});
    case QStyle::CT_CheckBox:
    case QStyle::CT_RadioButton:
        return fusion.expandedTo({0, leastToHit});
    case QStyle::CT_LineEdit:
    case QStyle::CT_ComboBox:
    case QStyle::CT_SpinBox:
        return fusion.expandedTo({0, fieldHeight});
    case QStyle::CT_MenuBarItem:
        return {contents.width() + 18, std::max(buttonHeight, contents.height() + 8)};
    case QStyle::CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {fusion.width(), 9};
        return {fusion.width() + 24, std::max(buttonHeight, fusion.height())};
    case QStyle::CT_TabBarTab:
        // The chosen tab's title is bold and needs the room in every tab, or they would move.
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QFont bold = font;
            bold.setBold(true);
            const int more = QFontMetrics(bold).horizontalAdvance(tab->text)
                - QFontMetrics(font).horizontalAdvance(tab->text);
            return {fusion.width() + more + beforeFirstTab(*tab), fusion.height()};
        }
        return fusion;
    case QStyle::CT_HeaderSection:
        return {fusion.width(), std::max(buttonHeight, fusion.height())};
    default:
        return fusion;
    }
}

} // namespace style
