// SPDX-License-Identifier: Apache-2.0
#include "tabactions.h"

#include <QAction>
#include <QStackedWidget>
#include <conferences/conferencelist.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::ConferenceTabs;

TabActions::TabActions(const Views &views, QStackedWidget &pages, QWidget *window)
    : QObject(window)
    , m_views(views)
    , m_pages(pages)
    , m_newTab(new QAction(tr("New tab"), this))
    , m_closeTab(new QAction(tr("Close tab"), this))
{
    m_newTab->setShortcut(QKeySequence(u"Ctrl+T"_s));
    m_closeTab->setShortcut(QKeySequence(u"Ctrl+W"_s));
    connect(m_newTab, &QAction::triggered, this, &TabActions::openBlankTab);
    connect(m_closeTab, &QAction::triggered, this,
            [this] { m_views.tabs->closePage(m_views.tabs->currentIndex()); });
    connect(views.tabs, &ConferenceTabs::pageShown, this, &TabActions::enable);
    connect(views.tabs, &ConferenceTabs::pageClosed, this, &TabActions::enable);
    connect(&pages, &QStackedWidget::currentChanged, this, &TabActions::enable);
    enable();
}

void TabActions::enable()
{
    m_newTab->setEnabled(m_pages.currentWidget() == m_views.tabs);
    m_closeTab->setEnabled(m_views.tabs->count() > 1);
}

void TabActions::openBlankTab()
{
    if (m_views.selection->conference())
        m_views.tabs->addPage();
    m_views.list->setFocus();
}

} // namespace window
