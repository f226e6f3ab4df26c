// SPDX-License-Identifier: Apache-2.0
#include "seenseconds.h"

#include <QEvent>
#include <QWidget>

namespace controls {

SeenSeconds::SeenSeconds(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &SeenSeconds::passed);
    widget->installEventFilter(this);
}

bool SeenSeconds::eventFilter(QObject *watched, QEvent *event)
{
    const bool concerns = watched == m_widget
        ? event->type() == QEvent::Show || event->type() == QEvent::Hide
        : event->type() == QEvent::WindowStateChange;
    if (concerns)
        watch();
    return QObject::eventFilter(watched, event);
}

void SeenSeconds::watch()
{
    if (QWidget *window = m_widget->window(); window != m_window && window != m_widget) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window;
        window->installEventFilter(this);
    }
    const bool isSeenNow = m_widget->isVisible() && !m_widget->window()->isMinimized();
    if (isSeenNow == isSeen())
        return;
    if (isSeenNow)
        m_second.start();
    else
        m_second.stop();
    emit changed();
}

} // namespace controls
