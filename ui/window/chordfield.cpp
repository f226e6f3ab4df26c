// SPDX-License-Identifier: Apache-2.0
#include "chordfield.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace window {

ChordField::ChordField(QWidget *parent)
    : QKeySequenceEdit(parent)
{
}

void ChordField::setName(const QString &name)
{
    setAccessibleName(name);
    for (QLineEdit *line : findChildren<QLineEdit *>())
        line->setAccessibleName(name);
}

void ChordField::keyPressEvent(QKeyEvent *event)
{
    const bool isAlone
        = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isAlone)
            return event->ignore();
        break;
    case Qt::Key_Backspace:
        if (isAlone)
            return emit emptied();
        break;
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
        return; // there is more to come
    default:
        break;
    }
    clear();
    QKeySequenceEdit::keyPressEvent(event);
    if (keySequence().isEmpty())
        return;
    // It would wait for more.
    const QKeySequence chord(keySequence()[0]);
    setKeySequence(chord);
    emit chordPressed(chord);
}

} // namespace window
