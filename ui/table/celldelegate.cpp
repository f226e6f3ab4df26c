// SPDX-License-Identifier: Apache-2.0
#include "celldelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/textcache.h>

namespace table {

int CellDelegate::rowHeight(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    const int lines = QFontMetrics(bold).height()
        + QFontMetrics(look::scaledFont(font, look::detailScale)).height();
    return std::max(41, lines + 9);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, rowHeight(option.font)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    // As rich text it is wrapped, and what looks like markup in it is not obeyed.
    QToolTip::showText(event->globalPos(),
                       tip.isEmpty() ? tip : Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal),
                       view->viewport(), option.rect);
    return true;
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    look::drawEdge(painter, option.rect, Qt::BottomEdge, option.palette.color(QPalette::Mid));
}

void CellDelegate::paintCurrent(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_HasFocus)
        look::drawFocusFrame(painter, QRectF(option.rect).adjusted(2, 2, -2, -3),
                             look::tonesFor(option.palette).on);
}

} // namespace table
