// SPDX-License-Identifier: Apache-2.0
#include "dockheights.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTabBar>
#include <algorithm>
#include <settings/settings.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto group = u"window/heights/"_s;

} // namespace

DockHeights::DockHeights(const QList<QDockWidget *> &docks, QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_docks(docks)
{
    m_settled.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &DockHeights::keep);
    const settings::Settings settings;
    for (QDockWidget *dock : docks) {
        const QString name = dock->objectName();
        if (const int kept = settings.value(group + name).toInt(); kept > 0)
            m_heights.insert(name, kept);
        dock->installEventFilter(this);
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool isInFront) {
            if (isInFront)
                bringToFront(dock);
        });
    }
}

void DockHeights::reset()
{
    m_heights.clear();
    for (const QDockWidget *dock : std::as_const(m_docks)) {
        settings::Settings().remove(group + dock->objectName());
        if (dock == m_front)
            m_window.resizeDocks({m_front}, {heightOf(dock)}, Qt::Vertical);
    }
}

/// A dock is asked to be so high with the tabs above it, and is so high without them.
int DockHeights::tabsHeight() const
{
    const auto bars = m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    const auto shown = std::ranges::find_if(bars, &QWidget::isVisible);
    return shown == bars.end() ? 0 : (*shown)->height();
}

/// With the tabs; less where the window is low.
int DockHeights::heightOf(const QDockWidget *dock) const
{
    constexpr int low = 700;
    const bool isLow = m_window.height() < low;
    if (const int kept = m_heights.value(dock->objectName()); kept > 0)
        return kept + tabsHeight();
    if (dock->objectName() == u"hearing"_s)
        return isLow ? 190 : 312;
    return isLow ? 80 : 168;
}

bool DockHeights::isInTabs(const QDockWidget *dock) const
{
    return !dock->isFloating() && m_window.isVisible()
        && m_window.dockWidgetArea(const_cast<QDockWidget *>(dock)) == Qt::BottomDockWidgetArea;
}

void DockHeights::bringToFront(QDockWidget *dock)
{
    if (dock->isFloating() || m_front == dock)
        return;
    // At first it is as the window was left.
    const bool isFirst = !std::exchange(m_front, dock);
    m_settled.stop();
    if (!isFirst && isInTabs(dock))
        m_window.resizeDocks({dock}, {heightOf(dock)}, Qt::Vertical);
}

bool DockHeights::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_front)
        m_settled.start(0);
    return QObject::eventFilter(watched, event);
}

void DockHeights::keep()
{
    if (!m_front || !isInTabs(m_front) || m_front->height() <= 0)
        return;
    const QString name = m_front->objectName();
    if (std::exchange(m_heights[name], m_front->height()) != m_front->height())
        settings::Settings().setValue(group + name, m_front->height());
}

} // namespace window
