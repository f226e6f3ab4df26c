// SPDX-License-Identifier: Apache-2.0
#include "steadycombo.h"

#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QWheelEvent>

namespace controls {

SteadyCombo::SteadyCombo(QWidget *parent)
    : QComboBox(parent)
{
    // The longest entry must not decide how wide the form around it becomes.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void SteadyCombo::setQuietEntry(int entry)
{
    m_quietEntry = entry;
    update();
}

void SteadyCombo::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    if (currentIndex() < 0 || currentIndex() != m_quietEntry)
        return;
    const QColor quiet = option->palette.color(QPalette::PlaceholderText);
    option->palette.setColor(QPalette::ButtonText, quiet);
    option->palette.setColor(QPalette::Text, quiet);
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

} // namespace controls
