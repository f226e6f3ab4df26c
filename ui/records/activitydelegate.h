// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/plaindelegate.h>
#include <records/activityaction.h>
#include <vector>

namespace records {

/// Paints the activity list: quiet times, and outcomes in their tone with what can be done about
/// them as links at the right. A press for several has a sign that unfolds it, and a bar of how far
/// it is while it goes on; what is under it stands further in.
class ActivityDelegate : public controls::PlainDelegate
{
    Q_OBJECT

public:
    using PlainDelegate::PlainDelegate;

    /// A word or a sign that is pressed like a button.
    struct Link
    {
        ActivityAction action;
        QString text; ///< empty: the sign
        QRect rect;
    };

    /// What can be taken back; whoever shows the lines paints them anew.
    void setUndoable(const TakeBack &undoable) { m_undoable = undoable; }
    const TakeBack &undoable() const { return m_undoable; }

    /// The link at \p position; nothing when there is none.
    std::optional<Link> linkAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                               QPoint position) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// A press is one on what was there when the button went down.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void pressed(const QModelIndex &index, const records::ActivityAction &action);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    std::vector<Link> links(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintOutcome(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;

    TakeBack m_undoable;
    std::optional<ActivityAction> m_held; ///< on which the button went down
};

} // namespace records
