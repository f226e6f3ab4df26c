// SPDX-License-Identifier: Apache-2.0
#include "hearingdelegate.h"

#include "cellpainting.h"
#include "hearinglists.h"
#include "hearingmatrix.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>

namespace hearing {

using Change = Listeners::Change;

void HearingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *matrix = qobject_cast<const HearingMatrix *>(index.model());
    if (matrix) {
        CellLook look = lookOf(matrix->listeners(), static_cast<size_t>(index.row()),
                               static_cast<size_t>(index.column()));
        look.isChosen = index.row() == m_chosen;
        paintCell(painter, option.rect, look, option.palette);
    } else {
        paintName(painter, option, index);
    }
    if (option.state & QStyle::State_HasFocus)
        look::drawFocusFrame(painter, QRectF(option.rect).adjusted(1, 1, -2, -2),
                             look::tonesFor(option.palette).on, 3);
}

void HearingDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    constexpr int beside = 12;
    constexpr int dashed = 2;
    const QString name = index.data().toString();
    if (name.isEmpty())
        return;
    const look::Tones tones = look::tonesFor(option.palette);
    const auto change = static_cast<Change>(index.data(HearingLists::changeRole).toInt());
    QRect room = option.rect.adjusted(beside, 0, -beside, 0);
    if (change != Change::None) {
        const int wide = option.fontMetrics.height();
        const QString sign = change == Change::WillHear ? QStringLiteral("+") : QStringLiteral("−");
        look::drawBox(painter, QRectF(option.rect).adjusted(4, 2, -4, -2),
                      {.fill = {},
                       .edge = tones.on,
                       .edgeWidth = dashed,
                       .radius = 4,
                       .edgeStyle = Qt::DashLine});
        painter->setPen(tones.on);
        painter->setFont(option.font);
        painter->drawText(QRect(room.right() - wide, room.top(), wide, room.height()),
                          Qt::AlignCenter, sign);
        room.setRight(room.right() - wide);
    }
    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      look::elidedText(name, option.fontMetrics, room.width()));
}

} // namespace hearing
