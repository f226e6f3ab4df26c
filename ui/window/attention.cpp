// SPDX-License-Identifier: Apache-2.0
#include "attention.h"

#include <QEvent>

namespace window {
namespace {

bool canBeSeen(const QWidget &window)
{
    return window.isVisible() && !window.isMinimized();
}

} // namespace

Attention::Attention(QWidget *window)
    : QObject(window)
    , m_isLookedAt(canBeSeen(*window))
{
    window->installEventFilter(this);
}

bool Attention::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        if (const bool is = canBeSeen(*static_cast<QWidget *>(watched)); is != m_isLookedAt) {
            m_isLookedAt = is;
            emit changed(is);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace window
