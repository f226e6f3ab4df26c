// SPDX-License-Identifier: Apache-2.0
#include "tabactions.h"

#include "keybindings.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabBar>
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
    , m_newTab(new QAction(tr("New &tab"), this))
    , m_closeTab(new QAction(tr("C&lose tab"), this))
    , m_moveLeft(new QAction(tr("Mo&ve tab left"), this))
    , m_moveRight(new QAction(tr("Move tab ri&ght"), this))
{
    setKey(*m_newTab, u"new-tab"_s, QKeySequence(u"Ctrl+T"_s));
    setKey(*m_closeTab, u"close-tab"_s, QKeySequence(u"Ctrl+W"_s));
    connect(m_newTab, &QAction::triggered, this, &TabActions::openBlankTab);
    connect(m_closeTab, &QAction::triggered, this,
            [this] { m_views.tabs->closePage(m_views.tabs->currentIndex()); });
    setKey(*m_moveLeft, u"move-tab-left"_s, QKeySequence(u"Ctrl+Shift+PgUp"_s));
    setKey(*m_moveRight, u"move-tab-right"_s, QKeySequence(u"Ctrl+Shift+PgDown"_s));
    connect(m_moveLeft, &QAction::triggered, this, [this] { move(-1); });
    connect(m_moveRight, &QAction::triggered, this, [this] { move(1); });
    connect(views.tabs, &ConferenceTabs::pageShown, this, &TabActions::enable);
    connect(views.tabs, &ConferenceTabs::pageClosed, this, &TabActions::enable);
    connect(&pages, &QStackedWidget::currentChanged, this, &TabActions::enable);
    enable();
}

void TabActions::enable()
{
    m_newTab->setEnabled(m_pages.currentWidget() == m_views.tabs);
    m_closeTab->setEnabled(m_views.tabs->count() > 1);
    m_moveLeft->setEnabled(m_views.tabs->currentIndex() > 0);
    m_moveRight->setEnabled(m_views.tabs->currentIndex() + 1 < m_views.tabs->count());
}

void TabActions::move(int by)
{
    const int from = m_views.tabs->currentIndex();
    const int to = from + by;
    if (to >= 0 && to < m_views.tabs->count())
        m_views.tabs->tabBar()->moveTab(from, to);
    enable();
}

void TabActions::openBlankTab()
{
    if (m_views.selection->conference())
        m_views.tabs->addPage();
    m_views.list->setFocus();
}

} // namespace window
