// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celldelegate.h"
#include "switchpainter.h"

#include <QPersistentModelIndex>

namespace table {

/// A switch in the table: draws people::SwitchState, and turns a press into a change.
///
/// A plain left click and Space or Enter on the current cell switch once. The press of the button
/// is left to the view, so that the cell becomes current. A double click counts as one; clicks that
/// select more, other buttons, a click that began elsewhere and a key held down switch nothing.
class ToggleDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Switches \p index, or asks whom to coach. \return false when it cannot be switched.
    bool press(QAbstractItemModel *model, const QModelIndex &index);

signals:
    /// The switch of a coach: whom to coach, or what then, is not for a click to say.
    void coachingRequested(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    mutable SwitchPainter m_painter;
    QPersistentModelIndex m_armed; ///< the cell in which the button went down
};

} // namespace table
