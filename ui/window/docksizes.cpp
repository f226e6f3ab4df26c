// SPDX-License-Identifier: Apache-2.0
#include "docksizes.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTabBar>
#include <algorithm>
#include <settings/settings.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What was drawn, as a width and a height: the dock's size, and that of the window then.
const auto group = u"window/sizes/"_s;

constexpr int narrow = 1100;
constexpr int low = 700;

} // namespace

DockSizes::DockSizes(const QList<QDockWidget *> &sides, const QList<QDockWidget *> &bottom,
                     QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_sides(sides)
    , m_bottom(bottom)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DockSizes::fit);
    window.installEventFilter(this);
    const settings::Settings settings;
    for (const QDockWidget *dock : sides + bottom) {
        const QString name = dock->objectName();
        const QSize kept = settings.value(group + name).toSize();
        if (kept.isValid() && !kept.isEmpty())
            m_drawn.insert(name, {kept.width(), kept.height()});
    }
    for (QDockWidget *dock : bottom) {
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool isInFront) {
            if (isInFront)
                bringToFront(dock);
        });
    }
    fit();
}

void DockSizes::fit()
{
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (QDockWidget *dock : std::as_const(m_sides)) {
        if (isAtSide(dock)) {
            docks += dock;
            widths += widthOf(dock);
        }
    }
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
    QDockWidget *front = m_front ? m_front : m_bottom.constFirst();
    if (isInTabs(front))
        m_window.resizeDocks({front}, {heightOf(front)}, Qt::Vertical);
}

void DockSizes::reset()
{
    m_drawn.clear();
    for (const QDockWidget *dock : m_sides + m_bottom)
        settings::Settings().remove(group + dock->objectName());
    fit();
}

/// A dock is asked to be so high with the tabs above it, and is so high without them.
int DockSizes::tabsHeight() const
{
    const auto bars = m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    const auto shown = std::ranges::find_if(bars, &QWidget::isVisible);
    return shown == bars.end() ? 0 : (*shown)->height();
}

int DockSizes::widthOf(const QDockWidget *dock) const
{
    const bool isNarrow = m_window.width() < narrow;
    const bool isLeft = dock == m_sides.constFirst();
    const int usual = isLeft ? (isNarrow ? 176 : 208) : isNarrow ? 256 : 288;
    const Drawn drawn = m_drawn.value(dock->objectName());
    if (drawn.size == 0)
        return usual;
    return isNarrow && drawn.of > m_window.width() ? std::min(drawn.size, usual) : drawn.size;
}

/// With the tabs.
int DockSizes::heightOf(const QDockWidget *dock) const
{
    constexpr int percent = 22;
    const bool isLow = m_window.height() < low;
    const bool isTable = dock->objectName() == u"hearing"_s;
    // At least the tabs and two lines.
    const int usual = isTable ? (isLow ? 190 : 312) : isLow ? 80 : 168;
    const Drawn drawn = m_drawn.value(dock->objectName());
    if (drawn.size == 0)
        return usual;
    const int whole = drawn.size + tabsHeight();
    return isLow && drawn.of > m_window.height()
        ? std::min(whole, std::max(usual, m_window.height() * percent / 100))
        : whole;
}

bool DockSizes::isAtSide(const QDockWidget *dock) const
{
    const Qt::DockWidgetArea area = m_window.dockWidgetArea(const_cast<QDockWidget *>(dock));
    return !dock->isFloating() && !dock->isHidden()
        && (area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea);
}

bool DockSizes::isInTabs(const QDockWidget *dock) const
{
    return !dock->isFloating() && !dock->isHidden()
        && m_window.dockWidgetArea(const_cast<QDockWidget *>(dock)) == Qt::BottomDockWidgetArea;
}

void DockSizes::bringToFront(QDockWidget *dock)
{
    if (dock->isFloating() || m_front == dock)
        return;
    // At first it is as the window was left.
    const bool isFirst = !std::exchange(m_front, dock);
    if (!isFirst && m_window.isVisible() && isInTabs(dock))
        m_window.resizeDocks({dock}, {heightOf(dock)}, Qt::Vertical);
}

bool DockSizes::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        m_soon.start(0);
        break;
    case QEvent::MouseButtonPress:
        beginDrawing();
        break;
    case QEvent::MouseButtonRelease:
        endDrawing();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// The separators are the window's own: nothing else of it is pressed.
void DockSizes::beginDrawing()
{
    m_before.clear();
    for (const QDockWidget *dock : m_sides + m_bottom)
        m_before.insert(dock, dock->size());
}

void DockSizes::endDrawing()
{
    const auto before = std::exchange(m_before, {});
    for (const QDockWidget *dock : std::as_const(m_sides)) {
        if (before.contains(dock) && isAtSide(dock) && before[dock].width() != dock->width())
            draw(dock, dock->width(), m_window.width());
    }
    if (m_front && before.contains(m_front) && isInTabs(m_front)
        && before[m_front].height() != m_front->height())
        draw(m_front, m_front->height(), m_window.height());
}

void DockSizes::draw(const QDockWidget *dock, int size, int of)
{
    m_drawn[dock->objectName()] = {size, of};
    settings::Settings().setValue(group + dock->objectName(), QSize(size, of));
}

} // namespace window
