// SPDX-License-Identifier: Apache-2.0
#include "panes.h"

#include "keybindings.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>
#include <bench/composer.h>
#include <conferences/conferencelist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <hearing/hearingview.h>
#include <panel/participantpanel.h>
#include <records/activityview.h>
#include <records/exchangesview.h>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

bool canHaveFocus(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus);
}

/// The first one in the order of Tab.
QWidget *firstIn(QWidget &pane)
{
    for (QWidget *widget = pane.nextInFocusChain(); widget && widget != &pane;
         widget = widget->nextInFocusChain()) {
        if (pane.isAncestorOf(widget) && canHaveFocus(widget))
            return widget;
    }
    return nullptr;
}

/// Gives it the focus, where it can be seen. Not for the mouse: what is clicked must not move.
void focusOn(QWidget &widget, Qt::FocusReason reason)
{
    widget.setFocus(reason);
    for (QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(&widget);
    }
}

} // namespace

Panes::Panes(const Views &views, QStackedWidget &pages, QMainWindow &window)
    : QObject(&window)
    , m_views(views)
    , m_pages(pages)
    , m_next(new QAction(tr("&Next pane"), this))
    , m_previous(new QAction(tr("Pre&vious pane"), this))
    , m_hide(new QAction(tr("&Hide pane"), this))
    , m_detach(new QAction(tr("&Detach pane"), this))
{
    const auto dock
        = [&window](const QString &name) { return window.findChild<QDockWidget *>(name); };
    // As they lie: from the left, and the lower ones last.
    add(tr("&Conferences"), u"Ctrl+1"_s, dock(u"conferences"_s), views.list);
    add(tr("Participant&s"), u"Ctrl+2"_s, nullptr, nullptr);
    add(tr("Par&ticipant"), u"Ctrl+3"_s, dock(u"participant"_s), views.panel);
    add(tr("&Activity"), u"Ctrl+4"_s, dock(u"activity"_s), views.activity);
    add(tr("Hear&ing"), u"Ctrl+7"_s, dock(u"hearing"_s), views.hearing);
    add(tr("&Exchanges"), u"Ctrl+5"_s, dock(u"exchanges"_s),
        views.exchanges->findChild<QTableView *>());
    add(tr("Compose &update"), u"Ctrl+6"_s, dock(u"composer"_s), views.composer);
    setKey(*m_next, u"next-pane"_s, QKeySequence(Qt::Key_F6));
    setKey(*m_previous, u"previous-pane"_s, QKeySequence(Qt::SHIFT | Qt::Key_F6));
    setKey(*m_hide, u"hide-pane"_s);
    setKey(*m_detach, u"detach-pane"_s);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_hide, &QAction::triggered, this, [this] {
        if (QDockWidget *focused = dockInFocus()) {
            focused->hide();
            goTo(1);
        }
    });
    connect(m_detach, &QAction::triggered, this, [this] {
        if (QDockWidget *focused = dockInFocus()) {
            focused->setFloating(!focused->isFloating());
            goToDock(focused->objectName());
        }
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
    follow(nullptr);
}

void Panes::add(const QString &text, const QString &key, QDockWidget *dock, QWidget *start)
{
    auto *action = new QAction(text, this);
    setKey(*action, (dock ? dock->objectName() : u"participants"_s) + u"-pane"_s,
           QKeySequence(key));
    const size_t number = m_panes.size();
    connect(action, &QAction::triggered, this, [this, number] { goTo(number); });
    m_panes.push_back({.action = action, .dock = dock, .start = start});
    if (dock) {
        // Those that lie behind in tabs are visible all the same.
        connect(dock, &QDockWidget::visibilityChanged, this,
                [this, number](bool isSeen) { m_panes[number].isBehind = !isSeen; });
    }
}

QList<QAction *> Panes::actions() const
{
    QList<QAction *> all;
    for (const Pane &pane : m_panes)
        all += pane.action;
    return all;
}

QWidget *Panes::widgetOf(const Pane &pane) const
{
    return pane.dock ? static_cast<QWidget *>(pane.dock) : &m_pages;
}

bool Panes::isThere(const Pane &pane) const
{
    return !pane.dock || (pane.dock->isVisible() && !pane.isBehind);
}

void Panes::goTo(size_t number)
{
    const Pane &pane = m_panes[number];
    if (pane.dock) {
        pane.dock->show();
        pane.dock->raise();
        if (pane.dock->isFloating())
            pane.dock->activateWindow();
    }
    QWidget *whole = widgetOf(pane);
    QWidget *start = pane.start;
    if (!pane.dock && m_pages.currentWidget() == m_views.tabs)
        start = m_views.tabs->page()->table();
    QWidget *focused
        = canHaveFocus(pane.last) && whole->isAncestorOf(pane.last) ? pane.last : nullptr;
    if (!focused && start && start->focusProxy())
        start = start->focusProxy();
    if (!focused && canHaveFocus(start) && !qobject_cast<QScrollArea *>(start))
        focused = start;
    if (!focused)
        focused = firstIn(*whole);
    if (!focused && start) {
        // There is nothing in it to press: the pane itself says what it is.
        start->setFocusPolicy(Qt::StrongFocus);
        focused = start;
    }
    if (focused)
        focusOn(*focused, Qt::ShortcutFocusReason);
}

void Panes::goToDock(const QString &name)
{
    for (size_t number = 0; number < m_panes.size(); ++number) {
        if (m_panes[number].dock && m_panes[number].dock->objectName() == name)
            return goTo(number);
    }
}

void Panes::step(int by)
{
    const auto count = static_cast<int>(m_panes.size());
    const QWidget *focused = QApplication::focusWidget();
    const auto holder = std::find_if(m_panes.begin(), m_panes.end(), [&](const Pane &pane) {
        return focused && widgetOf(pane)->isAncestorOf(focused);
    });
    // From elsewhere, such as the tool bar, to the first or the last.
    int number = holder != m_panes.end() ? static_cast<int>(holder - m_panes.begin())
        : by > 0                         ? -1
                                         : count;
    for (int steps = 0; steps < count; ++steps) {
        number = (number + by + count) % count;
        if (isThere(m_panes[static_cast<size_t>(number)]))
            return goTo(static_cast<size_t>(number));
    }
}

bool Panes::isBehind(const QWidget *widget) const
{
    return std::any_of(m_panes.begin(), m_panes.end(), [&](const Pane &pane) {
        return pane.dock && pane.dock->isAncestorOf(widget) && !isThere(pane);
    });
}

bool Panes::tab(bool forward)
{
    const QWidget *window = m_pages.window();
    QWidget *from = QApplication::focusWidget();
    if (!from)
        return false;
    const auto step = [forward](const QWidget *widget) {
        return forward ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *to = step(from); to && to != from; to = step(to)) {
        if (!canHaveFocus(to) || to->focusProxy() || to->window() != window || isBehind(to))
            continue;
        focusOn(*to, forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void Panes::follow(QWidget *focused)
{
    for (Pane &pane : m_panes) {
        if (focused && widgetOf(pane)->isAncestorOf(focused))
            pane.last = focused;
    }
    // A menu that is open has the focus, and what it says is about the one before.
    if (focused && focused->window() != m_pages.window() && !dockInFocus())
        return;
    m_hide->setEnabled(dockInFocus());
    m_detach->setEnabled(dockInFocus());
}

QDockWidget *Panes::dockInFocus() const
{
    QWidget *window = m_pages.window();
    for (const Pane &pane : m_panes) {
        const QWidget *focused = pane.dock && pane.dock->isFloating() && pane.dock->isActiveWindow()
            ? QApplication::focusWidget()
            : window->focusWidget();
        if (pane.dock && focused && pane.dock->isAncestorOf(focused))
            return pane.dock;
    }
    return nullptr;
}

void Panes::floatOver()
{
    for (const Pane &pane : m_panes) {
        if (!pane.dock || !pane.dock->isFloating() || !pane.dock->isVisible())
            continue;
        pane.dock->hide();
        QMetaObject::invokeMethod(pane.dock, &QWidget::show, Qt::QueuedConnection);
    }
}

} // namespace window
