// SPDX-License-Identifier: Apache-2.0
#include "approach.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QEvent>

namespace window {

Approach::Approach(QWidget *window)
    : QObject(window)
{
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (isWithin(now))
            emit sensed();
    });
}

void Approach::watch(QAbstractScrollArea *view)
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

bool Approach::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::WindowActivate:
    case QEvent::Enter:
    case QEvent::MouseMove:
    case QEvent::KeyPress:
        emit sensed();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// QWidget::isAncestorOf() ends at the window, and so before its dialogs and the docks that float.
bool Approach::isWithin(const QObject *widget) const
{
    while (widget && widget != parent())
        widget = widget->parent();
    return widget;
}

} // namespace window
