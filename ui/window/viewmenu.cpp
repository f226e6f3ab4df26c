// SPDX-License-Identifier: Apache-2.0
#include "viewmenu.h"

#include "appearancemenu.h"
#include "commandsaction.h"
#include "densitymenu.h"
#include "desktopnews.h"
#include "historyaction.h"
#include "holdmenu.h"
#include "keybindings.h"
#include "panes.h"
#include "sortmenu.h"
#include "statusline.h"
#include "views.h"

#include <QMainWindow>
#include <library/librarywindow.h>
#include <records/retentiondialog.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
ViewMenu::ViewMenu(const Panes &panes, const Views &views, QMainWindow *window)
    : QMenu(tr("&View"), window)
{
    auto *commands = new CommandsAction(*views.selection, *views.tabs, window);
    connect(commands, &CommandsAction::remarked, views.status, &StatusLine::setRemark);
    addAction(commands);
    addSeparator();
    addActions(panes.actions());
    addSeparator();
    addActions({panes.next(), panes.previous()});
    addSeparator();
    addActions({panes.hide(), panes.detach()});
    setKey(*addAction(tr("&Reset layout"), this, &ViewMenu::resetAsked), u"reset-layout"_s);
    addSeparator();
    addMenu(new AppearanceMenu(this));
    addMenu(new DensityMenu(*views.tabs, this));
    addMenu(new SortMenu(*views.tabs, this));
    addMenu(new HoldMenu(*views.tabs, this));
    addAction((new DesktopNews(views, window))->action());
    addSeparator();
    QAction *library = addAction(tr("&Library of addresses…"), this,
                                 [window] { library::LibraryWindow::open(*window, std::nullopt); });
    setKey(*library, u"library"_s, QKeySequence(u"Ctrl+Shift+B"_s));
    addAction(new HistoryAction(*views.selection, window));
    setKey(*addAction(tr("&Keep history…"), this, &ViewMenu::askHowLong), u"keep-history"_s);
}

void ViewMenu::askHowLong()
{
    auto *dialog = new records::RetentionDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace window
