// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace window {

/// Chooses the program's palette: as the system, light or dark. The choice holds at once, for all
/// windows, and is kept in the settings.
class AppearanceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit AppearanceMenu(QWidget *parent = nullptr);
};

} // namespace window
