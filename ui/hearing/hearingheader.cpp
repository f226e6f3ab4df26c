// SPDX-License-Identifier: Apache-2.0
#include "hearingheader.h"

#include "cellpainting.h"
#include "hearingmatrix.h"

#include <QPainter>
#include <algorithm>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>
#include <look/textcache.h>

namespace hearing {

namespace {

constexpr int padding = 8;
constexpr int gap = 4;
constexpr int beside = 1; ///< a name over a narrow column

/// "you", in a box. \return how wide it is.
int paintOwnTag(QPainter *painter, const QRect &room, const QString &words, const QFont &font,
                const QPalette &palette)
{
    constexpr int within = 5;
    constexpr int above = 7;
    const QFont small = look::scaledFont(font, look::detailScale);
    const int wide = QFontMetrics(small).horizontalAdvance(words) + 2 * within;
    const QRect box(room.right() - wide + 1, room.top() + above, wide, room.height() - 2 * above);
    look::drawBox(painter, box, {.fill = look::tonesFor(palette).routine, .edge = {}, .radius = 4});
    painter->setFont(small);
    painter->setPen(palette.color(QPalette::Active, QPalette::Text));
    painter->drawText(box, Qt::AlignCenter, words);
    return wide;
}

} // namespace

HearingHeader::HearingHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(0);
    setTextElideMode(Qt::ElideRight);
}

void HearingHeader::setChosen(int section)
{
    if (std::exchange(m_chosen, section) != section)
        viewport()->update();
}

/// Beside what is below the last row there is nothing, and no line either.
void HearingHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int end = length() - offset();
    if (orientation() == Qt::Vertical && end < viewport()->height())
        QPainter(viewport())
            .fillRect(QRect(0, end, viewport()->width(), viewport()->height() - end),
                      palette().color(QPalette::Active, QPalette::Base));
}

/// Over one of the two lists.
void HearingHeader::paintTitle(QPainter *painter, const QRect &rect, int section) const
{
    constexpr int atNames = 12;
    const look::Tones tones = look::tonesFor(palette());
    QFont bold = font();
    bold.setBold(true);
    const QRect room = rect.adjusted(atNames, 0, -atNames, -1);
    const QString title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Active, QPalette::Base));
    look::drawEdge(painter, rect, Qt::BottomEdge, tones.line);
    painter->setFont(bold);
    painter->setPen(tones.quiet);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      look::elidedText(title, QFontMetrics(bold), room.width()));
    painter->restore();
}

void HearingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto *matrix = qobject_cast<const HearingMatrix *>(model());
    if (!matrix)
        return paintTitle(painter, rect, section);
    const Listeners::Person &person = matrix->listeners().person(static_cast<size_t>(section));
    const bool isRow = orientation() == Qt::Vertical;
    const bool isChosen = isRow && section == m_chosen;
    const look::Tones tones = look::tonesFor(palette());
    painter->save();
    painter->fillRect(
        rect, palette().color(QPalette::Active, isChosen ? QPalette::Highlight : QPalette::Base));
    look::drawEdge(painter, rect, Qt::BottomEdge, tones.line);
    if (isRow)
        look::drawEdge(painter, rect, Qt::RightEdge, tones.line);
    QFont shown = font();
    shown.setBold(!isRow || isChosen);
    QRect room = rect.adjusted(isRow ? padding : beside, 0, isRow ? -gap : -beside, -1);
    if (isRow && person.isOwn)
        room.setRight(room.right() - gap
                      - paintOwnTag(painter, room, tr("you"), font(), palette()));
    const auto sign = isRow ? std::nullopt : signOf(person);
    const QFontMetrics metrics(shown);
    const int signRoom = sign ? signSide + gap : 0;
    const QString name = look::elidedText(person.name, metrics, room.width() - signRoom);
    const bool isSilent = person.isMuted || person.isOnHold || !person.isConnected;
    const QColor ink = palette().color(QPalette::Active, QPalette::Text);
    if (!isRow) {
        const int all = signRoom + metrics.horizontalAdvance(name);
        room.setLeft(room.left() + std::max((room.width() - all) / 2, 0));
    }
    if (sign) {
        const bool isCoach = !isSilent && !person.coached.isEmpty();
        paintSign(painter, QRectF(room.left(), room.top(), signSide, room.height()), *sign,
                  isCoach ? tones.on : ink);
        room.setLeft(room.left() + signRoom);
    }
    painter->setFont(shown);
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    painter->restore();
}

} // namespace hearing
