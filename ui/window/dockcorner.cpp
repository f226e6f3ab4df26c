// SPDX-License-Identifier: Apache-2.0
#include "dockcorner.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTabBar>

namespace window {

namespace {

constexpr int beside = 16;

} // namespace

DockCorner::DockCorner(QDockWidget *dock, QWidget *corner, QMainWindow &window)
    : QObject(&window)
    , m_dock(dock)
    , m_corner(corner)
    , m_window(window)
{
    corner->setParent(&window);
    corner->hide();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DockCorner::place);
    connect(dock, &QDockWidget::visibilityChanged, this, [this](bool isInFront) {
        m_isInFront = isInFront;
        m_soon.start();
    });
    dock->installEventFilter(this);
}

bool DockCorner::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::FontChange:
        m_soon.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Those that the dock is in front of.
QTabBar *DockCorner::tabs() const
{
    for (auto *bar : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        const int front = bar->currentIndex();
        if (bar->isVisible() && front >= 0 && bar->tabText(front) == m_dock->windowTitle())
            return bar;
    }
    return nullptr;
}

void DockCorner::place()
{
    const QTabBar *bar = m_isInFront && !m_dock->isFloating() ? tabs() : nullptr;
    const QSize size = m_corner->sizeHint();
    QRect place({}, size);
    if (bar) {
        place.moveCenter(bar->geometry().center());
        place.moveRight(m_dock->geometry().right() - beside);
    }
    const int end = bar ? bar->x() + bar->tabRect(bar->count() - 1).right() + beside : 0;
    const bool isThere = bar && place.left() > end;
    m_corner->setGeometry(place);
    m_corner->setVisible(isThere);
    if (isThere)
        m_corner->raise();
}

} // namespace window
