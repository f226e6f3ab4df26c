// SPDX-License-Identifier: Apache-2.0
#include "troublebutton.h"

#include <QEvent>
#include <look/appearance.h>

namespace window {

TroubleButton::TroubleButton(QAction *action, QWidget *parent)
    : QToolButton(parent)
{
    setDefaultAction(action);
    setAutoRaise(true);
    applyColour();
}

void TroubleButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColour();
    QToolButton::changeEvent(event);
}

void TroubleButton::applyColour()
{
    const QColor colour = look::tonesFor(palette()).trouble;
    if (palette().color(QPalette::Active, QPalette::ButtonText) == colour)
        return;
    QPalette coloured;
    coloured.setColor(QPalette::Active, QPalette::ButtonText, colour);
    coloured.setColor(QPalette::Inactive, QPalette::ButtonText, colour);
    setPalette(coloured);
}

} // namespace window
