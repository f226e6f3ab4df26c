// SPDX-License-Identifier: Apache-2.0
#include "toggledelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <people/switchfields.h>

namespace table {

using people::ParticipantModel;
using people::Switch;
using people::SwitchState;

namespace {

/// What a press on \p index asks as it is shown.
bool isOnAsked(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
}

SwitchState stateAt(const QModelIndex &index)
{
    return index.data(ParticipantModel::SwitchRole).value<SwitchState>();
}

bool isHeldTooLong(const QModelIndex &index, const SwitchState &state)
{
    const auto *people = qobject_cast<const ParticipantModel *>(index.model());
    return state.held && people && people->holds().isTooLong(*state.held);
}

} // namespace

bool isPressingKey(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Space || key.key() == Qt::Key_Select || key.key() == Qt::Key_Return
            || key.key() == Qt::Key_Enter)
        && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

ToggleDelegate::ToggleDelegate(const NoticedRows &noticed, const PressGuard &guard, QObject *parent)
    : CellDelegate(noticed, parent)
    , m_guard(guard)
{
}

void ToggleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    paintGround(painter, option, index);
    const auto which = people::switchOf(index.column());
    if (!which)
        return;
    // One's own switches show, and do not answer.
    const bool hasVerb
        = noticed().hasVerbs(index.row()) && !index.data(ParticipantModel::OwnRole).toBool();
    const SwitchState state = stateAt(index);
    const SwitchLook look = lookOf(state, *which, hasVerb, isHeldTooLong(index, state));
    const bool isPointed = (option.state & QStyle::State_MouseOver) && !look.isCapsule();
    m_painter.paint(painter, look,
                    {.room = QRectF(option.rect).adjusted(padding, 0, 0, -1),
                     .font = option.font,
                     .palette = option.palette,
                     .isPointed = isPointed,
                     .isCurrent = (option.state & QStyle::State_HasFocus) != 0});
}

void ToggleDelegate::press(QAbstractItemModel *model, const QModelIndex &index, bool on)
{
    const bool isAvailable = index.flags() & Qt::ItemIsUserCheckable;
    if (isAvailable && people::switchOf(index.column()) == Switch::Coaching)
        emit coachingRequested(index);
    else if (!isAvailable
             || !model->setData(index, on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole))
        emit unheeded(index);
}

void ToggleDelegate::release(QAbstractItemModel *model, const QModelIndex &index)
{
    if (m_isArmedLate || m_guard.hasChanged(index))
        emit dropped(index);
    else
        press(model, index, m_isArmedOn);
}

bool ToggleDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                 const QStyleOptionViewItem &, const QModelIndex &index)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!isPressingKey(*key))
            return false;
        if (key->isAutoRepeat())
            return true;
        if (m_guard.hasChangedUnderTheKeyboard(index))
            emit dropped(index);
        else
            press(model, index, isOnAsked(index));
        return true;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        break;
    default:
        return false;
    }

    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool plain = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier;
    if (event->type() != QEvent::MouseButtonRelease) {
        // The release that ends a double click finds nothing armed. Without the false no view, one
        // of Qt 6.8.2 neither, makes the cell the current one.
        m_armed = plain && event->type() == QEvent::MouseButtonPress ? QPersistentModelIndex(index)
                                                                     : QPersistentModelIndex();
        m_isArmedOn = isOnAsked(index);
        m_isArmedLate = m_guard.hasChanged(index);
        return false;
    }
    const bool armed = m_armed == index;
    m_armed = QPersistentModelIndex();
    if (plain && armed)
        release(model, index);
    return plain && armed;
}

} // namespace table
