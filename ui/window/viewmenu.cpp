// SPDX-License-Identifier: Apache-2.0
#include "viewmenu.h"

#include "appearancemenu.h"
#include "densitymenu.h"
#include "holdmenu.h"
#include "panes.h"
#include "sortmenu.h"

#include <records/retentiondialog.h>

namespace window {

ViewMenu::ViewMenu(const Panes &panes, conferences::ConferenceTabs &tabs, QWidget *window)
    : QMenu(tr("&View"), window)
{
    addActions(panes.actions());
    addSeparator();
    addActions({panes.next(), panes.previous()});
    addSeparator();
    addActions({panes.hide(), panes.detach()});
    addAction(tr("&Reset layout"), this, &ViewMenu::resetAsked);
    addSeparator();
    addMenu(new AppearanceMenu(this));
    addMenu(new DensityMenu(tabs, this));
    addMenu(new SortMenu(tabs, this));
    addMenu(new HoldMenu(tabs, this));
    addAction(tr("&Keep history…"), this, &ViewMenu::askHowLong);
}

void ViewMenu::askHowLong()
{
    auto *dialog = new records::RetentionDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace window
