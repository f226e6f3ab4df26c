// SPDX-License-Identifier: Apache-2.0
#include "pointerfollower.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QToolTip>
#include <QWidget>

namespace table {

PointerFollower::PointerFollower(QWidget *viewport)
    : QObject(viewport)
    , m_viewport(viewport)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PointerFollower::lookAnew);
    viewport->installEventFilter(this);
}

bool PointerFollower::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
        m_pointer = static_cast<QMouseEvent *>(event)->position();
        break;
    case QEvent::Enter:
        m_pointer = static_cast<QEnterEvent *>(event)->position();
        break;
    case QEvent::Leave:
        m_pointer.reset();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PointerFollower::lookAnew()
{
    if (!m_pointer)
        return;
    const QPointF global = m_viewport->mapToGlobal(*m_pointer);
    QHoverEvent hover(QEvent::HoverMove, *m_pointer, global, *m_pointer);
    QCoreApplication::sendEvent(m_viewport, &hover);
    if (!QToolTip::isVisible())
        return;
    QHelpEvent help(QEvent::ToolTip, m_pointer->toPoint(), global.toPoint());
    QCoreApplication::sendEvent(m_viewport, &help);
}

} // namespace table
