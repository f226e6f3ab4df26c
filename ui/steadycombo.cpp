// SPDX-License-Identifier: Apache-2.0
#include "steadycombo.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace ui {

SteadyCombo::SteadyCombo(QWidget *parent)
    : QComboBox(parent)
{
    // The longest entry must not decide how wide the form around it becomes.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void SteadyCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void SteadyCombo::keyPressEvent(QKeyEvent *event)
{
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isEditable() && vertical && event->modifiers() == Qt::NoModifier) {
        showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

} // namespace ui
