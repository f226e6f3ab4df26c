// SPDX-License-Identifier: Apache-2.0
#include "namedelegate.h"

#include "columnwidths.h"
#include "markedtext.h"
#include "rownews.h"
#include "shownrows.h"

#include <QMouseEvent>
#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <people/participantmodel.h>
#include <words/isolation.h>

namespace table {

using look::IconName;
using people::ParticipantModel;

namespace {

constexpr qreal signSide = 14;
constexpr qreal beforeSign = 5;

/// What is told of somebody by a sign behind the name.
QList<IconName> signsOf(const QModelIndex &index)
{
    QList<IconName> signs;
    if (index.data(ParticipantModel::CoachRole).isValid())
        signs += IconName::Ear;
    if (index.data(ParticipantModel::CoachedRole).isValid())
        signs += IconName::Headset;
    return signs;
}

/// Where the star of a row is to be hit: before the name, as high as the row.
QRect starRoom(const QRect &cell)
{
    constexpr int least = 24;
    return {cell.left(), cell.top(), std::max(least, ColumnWidths::indentOf(cell.width())),
            cell.height()};
}

} // namespace

void NameDelegate::paintStar(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const bool isSpeaker = index.data(ParticipantModel::SpeakerRole).toBool();
    const auto *people = qobject_cast<const ParticipantModel *>(index.model());
    if (!isSpeaker
        && (!noticed().isNoticed(index.row()) || !people || people->hasLeft(index.row())))
        return;
    const int indent = ColumnWidths::indentOf(option.rect.width());
    const bool isRoomy = indent == ColumnWidths::fullIndent;
    const qreal side = isRoomy ? signSide : signSide - 2;
    QRectF room(0, 0, side, side);
    room.moveCenter({0, QRectF(option.rect).adjusted(0, 0, 0, -1).center().y()});
    room.moveRight(option.rect.left() + indent - (isRoomy ? 4 : 1));
    look::drawIcon(painter, room, isSpeaker ? IconName::Star : IconName::StarOutline,
                   isSpeaker ? option.palette.color(QPalette::Active, QPalette::Text)
                             : look::tonesFor(option.palette).quiet);
}

bool NameDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease
        && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool isOnStar = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier
        && starRoom(option.rect).contains(mouse->position().toPoint());
    if (event->type() != QEvent::MouseButtonRelease) {
        const bool isPress = isOnStar && event->type() == QEvent::MouseButtonPress;
        m_armed = isPress ? QPersistentModelIndex(index) : QPersistentModelIndex();
        return false;
    }
    const bool isArmed = std::exchange(m_armed, QPersistentModelIndex()) == index;
    return isOnStar && isArmed
        && model->setData(index, !index.data(ParticipantModel::SpeakerRole).toBool(),
                          ParticipantModel::SpeakerRole);
}

/// What was searched for is marked. \return how wide it is.
qreal NameDelegate::drawLine(QPainter *painter, const QRectF &line, const QString &text,
                             const QFont &font, const QPalette &palette,
                             look::TextCache &cache) const
{
    const auto marked = drawMarked(painter, line, text, font, m_shown.filter().words, palette);
    return marked ? *marked : cache.draw(painter, line, text, font);
}

/// \return how wide the name is, with its signs.
qreal NameDelegate::drawName(QPainter *painter, const QRectF &line, const QFont &bold,
                             const QPalette &palette, const QModelIndex &index) const
{
    const QList<IconName> signs = signsOf(index);
    const qreal signsWidth = static_cast<qreal>(signs.size()) * (beforeSign + signSide);
    qreal width
        = drawLine(painter, line.adjusted(0, 0, -signsWidth, 0),
                   words::isolated(index.data(Qt::DisplayRole).toString()), bold, palette, m_names);
    for (const IconName sign : signs) {
        QRectF room(0, 0, signSide, signSide);
        room.moveCenter({0, line.top() + QFontMetricsF(bold).height() / 2});
        room.moveLeft(line.left() + width + beforeSign);
        look::drawIcon(painter, room, sign, look::tonesFor(palette).on);
        width += beforeSign + signSide;
    }
    return width;
}

/// The tag of one's own row, from the left of \p line. \return its width.
qreal NameDelegate::paintOwn(QPainter *painter, const QRectF &line,
                             const QStyleOptionViewItem &option, const QFont &font)
{
    constexpr int inside = 4;
    const QString you = tr("you");
    const QFontMetrics metrics(font);
    const QRectF box(line.left(), line.top() + 1, metrics.horizontalAdvance(you) + 2 * inside,
                     metrics.height() + 1);
    const QPalette &palette = option.palette;
    look::drawBox(painter, box,
                  {.fill = look::blend(palette.color(QPalette::Window),
                                       palette.color(QPalette::Active, QPalette::Text), 0.13),
                   .edge = {},
                   .radius = 4});
    painter->setFont(font);
    painter->setPen(palette.color(QPalette::Active, QPalette::Text));
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, you);
    return box.width();
}

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    constexpr int beforeDetail = 8;
    constexpr int leastDetail = 24;
    const look::Tones tones = look::tonesFor(option.palette);
    paintGround(painter, option, index);
    paintCurrent(painter, option);
    paintStar(painter, option, index);

    QFont bold = option.font;
    bold.setBold(true);
    const QFont small = look::scaledFont(option.font, look::detailScale);
    const QFontMetrics nameMetrics(bold);
    const QFontMetrics detailMetrics(small);
    const QString strayed = strayedText(m_shown, index);
    const QString detail = !strayed.isEmpty() ? strayed
        : m_shown.isNew(index.row())          ? newcomerText(index)
                                              : index.data(ParticipantModel::DetailRole).toString();

    const QRectF room
        = QRectF(option.rect).adjusted(ColumnWidths::indentOf(option.rect.width()), 0, 0, -1);
    const int bothHeight = nameMetrics.height() + detailMetrics.height();
    const bool hasTwoLines = !detail.isEmpty() && room.height() >= bothHeight;
    QRectF line = room;
    line.setTop(
        room.top()
        + std::floor((room.height() - (hasTwoLines ? bothHeight : nameMetrics.height())) / 2));
    const bool present = index.data(ParticipantModel::AvailableRole).toBool() && strayed.isEmpty();
    painter->setPen(present ? option.palette.color(QPalette::Active, QPalette::Text) : tones.quiet);
    const qreal nameWidth = drawName(painter, line, bold, option.palette, index);
    const qreal tagWidth = index.data(ParticipantModel::OwnRole).toBool()
        ? paintOwn(painter, line.adjusted(nameWidth + beforeDetail, 0, 0, 0), option, small)
            + beforeDetail
        : 0;
    if (hasTwoLines)
        line.setTop(line.top() + nameMetrics.height());
    else
        line.adjust(nameWidth + tagWidth + beforeDetail,
                    nameMetrics.ascent() - detailMetrics.ascent(), 0, 0);
    painter->setPen(tones.quiet);
    if (line.width() >= leastDetail)
        drawLine(painter, line, detail, small, option.palette, m_details);
}

} // namespace table
