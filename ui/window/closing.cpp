// SPDX-License-Identifier: Apache-2.0
#include "closing.h"

#include "mainwindow.h"

#include <QApplication>

namespace window {

void closeMainWindows()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->isVisible() && !window->close())
            return;
    }
}

} // namespace window
