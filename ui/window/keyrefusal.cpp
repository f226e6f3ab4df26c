// SPDX-License-Identifier: Apache-2.0
#include "keyrefusal.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>
#include <array>

namespace window {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::Keys)
};

/// A field says itself what it would take.
bool isTakenByFields(QKeyCombination chord)
{
    QLineEdit field;
    QKeyEvent event(QEvent::ShortcutOverride, chord.key(), chord.keyboardModifiers());
    event.ignore();
    QCoreApplication::sendEvent(&field, &event);
    return event.isAccepted();
}

/// From cell to cell, from tab to tab, or what a list and the composer do with it.
bool isTakenByLists(QKeyCombination chord)
{
    constexpr std::array withControl{Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter,
                                     Qt::Key_Space, Qt::Key_Up,      Qt::Key_Down,   Qt::Key_Left,
                                     Qt::Key_Right, Qt::Key_Home,    Qt::Key_End};
    const auto modifiers = chord.keyboardModifiers();
    if (chord.key() == Qt::Key_F10 && modifiers == Qt::ShiftModifier)
        return true;
    return (modifiers | Qt::ShiftModifier) == (Qt::ControlModifier | Qt::ShiftModifier)
        && std::ranges::find(withControl, chord.key()) != withControl.end();
}

} // namespace

QString whyNoKey(const QKeySequence &key)
{
    Q_ASSERT(key.count() == 1);
    const QKeyCombination chord = key[0];
    const QString shown = key.toString(QKeySequence::NativeText);
    const auto modifiers = chord.keyboardModifiers() & ~Qt::KeypadModifier;
    const bool isFunctionKey = chord.key() >= Qt::Key_F1 && chord.key() <= Qt::Key_F35;
    const bool isWithShiftAtMost = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (isWithShiftAtMost && !isFunctionKey)
        return Words::tr("%1 alone is for typing and moving. Take it with Ctrl, or a function key.")
            .arg(shown);
    if ((modifiers | Qt::ShiftModifier) == (Qt::AltModifier | Qt::ShiftModifier)
        && chord.key() < Qt::Key_Escape)
        return Words::tr("%1 presses what has this letter underlined. Take it with Ctrl too.")
            .arg(shown);
    if (isTakenByLists(chord))
        return Words::tr("%1 means something in a list already. Take another key.").arg(shown);
    if (isTakenByFields(chord))
        return Words::tr("%1 means something in a field already. Take another key.").arg(shown);
    return {};
}

} // namespace window
