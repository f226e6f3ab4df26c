// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celldelegate.h"
#include "pressguard.h"
#include "switchpainter.h"

#include <QPersistentModelIndex>

class QKeyEvent;

namespace table {

/// Space or Enter, alone.
bool isPressingKey(const QKeyEvent &key);

/// A switch in the table: draws people::SwitchState, and turns a press into a change.
///
/// A plain left click and Space or Enter on the current cell switch once. The press of the button
/// is left to the view, so that the cell becomes current. A double click counts as one; clicks that
/// select more, other buttons, a click that began elsewhere and a key held down switch nothing.
/// What is asked is "on" or "off", as it was shown when the button went down. What a PressGuard
/// watches over is asked for nothing, with a word.
class ToggleDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    ToggleDelegate(const NoticedRows &noticed, const PressGuard &guard, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Switches \p index on or off, or asks whom to coach.
    void press(QAbstractItemModel *model, const QModelIndex &index, bool on);

signals:
    /// The switch of a coach: whom to coach, or what then, is not for a click to say.
    void coachingRequested(const QModelIndex &index);
    /// Nothing was asked, since somebody else has just switched it.
    void dropped(const QModelIndex &index);
    /// Nothing was asked, since it cannot be switched, or is so already.
    void unheeded(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void release(QAbstractItemModel *model, const QModelIndex &index);

    const PressGuard &m_guard;
    mutable SwitchPainter m_painter;
    QPersistentModelIndex m_armed; ///< the cell in which the button went down
    bool m_isArmedOn = false; ///< what it asks
    bool m_isArmedLate = false; ///< it was switched from elsewhere just before
};

} // namespace table
