// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "celldelegate.h"

#include <QPersistentModelIndex>
#include <look/textcache.h>

namespace table {

class ShownRows;

/// A participant: the name, an ear behind it for who is coached and a headset for a coach, and
/// quieter people::ParticipantModel::DetailRole, in a row that has room for two lines under it,
/// else behind it, as far as there is room. Somebody who is not in the call yet, or no more, is
/// quiet altogether. A long name leaves the signs their room. What was searched for is
/// marked. The person at the desk is tagged "you". Who does not fit the filter any more is quiet
/// too, with since when; whoever has come since it was set is "new".
///
/// Before the name a speaker has a star. A click there gives it or takes it back; in the row that
/// somebody is at its outline offers that.
class NameDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    NameDelegate(const NoticedRows &noticed, const ShownRows &shown, QObject *parent)
        : CellDelegate(noticed, parent)
        , m_shown(shown)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintStar(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    qreal drawLine(QPainter *painter, const QRectF &line, const QString &text, const QFont &font,
                   const QPalette &palette, look::TextCache &cache) const;
    qreal drawName(QPainter *painter, const QRectF &line, const QFont &bold,
                   const QPalette &palette, const QModelIndex &index) const;
    static qreal paintOwn(QPainter *painter, const QRectF &line, const QStyleOptionViewItem &option,
                          const QFont &font);

    const ShownRows &m_shown;
    QPersistentModelIndex m_armed; ///< whose star was pressed
    mutable look::TextCache m_names;
    mutable look::TextCache m_details;
};

} // namespace table
