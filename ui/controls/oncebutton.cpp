// SPDX-License-Identifier: Apache-2.0
#include "oncebutton.h"

#include <QMouseEvent>

namespace controls {

void OnceButton::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_isOnce)
        return QPushButton::mouseDoubleClickEvent(event);
    // The base would take it for a second press.
    event->accept();
}

} // namespace controls
