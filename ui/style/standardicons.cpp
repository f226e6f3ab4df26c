// SPDX-License-Identifier: Apache-2.0
#include "standardicons.h"

namespace style {

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

} // namespace style
