// SPDX-License-Identifier: Apache-2.0
#include "statusdelegate.h"

#include <QPainter>
#include <controls/elapsed.h>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <people/participantmodel.h>

namespace table {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int beforeWords = 15; ///< the sign

enum class Sign { Disc, Ring, Bar, Warning, Question };

Sign signOf(const QString &status)
{
    if (status == "connected"_L1)
        return Sign::Disc;
    if (status == "queued"_L1 || status == "connecting"_L1 || status == "ringing"_L1)
        return Sign::Ring;
    if (status == "complete"_L1)
        return Sign::Bar;
    return status == "failed"_L1 ? Sign::Warning : Sign::Question;
}

QColor inkOf(Sign sign, const look::Tones &tones)
{
    switch (sign) {
    case Sign::Disc:
        return tones.good;
    case Sign::Ring:
    case Sign::Bar:
        return tones.quiet;
    case Sign::Warning:
        return tones.trouble;
    case Sign::Question:
        return tones.unknown;
    }
    return {};
}

void drawSign(QPainter *painter, const QRectF &room, Sign sign, const QColor &ink)
{
    QRectF rect(0, 0, 8, 8);
    rect.moveCenter(room.center());
    switch (sign) {
    case Sign::Disc:
        return look::drawBox(painter, rect, {.fill = ink, .edge = {}, .radius = 4});
    case Sign::Ring:
        return look::drawBox(painter, rect, {.fill = {}, .edge = ink, .edgeWidth = 2, .radius = 4});
    case Sign::Bar:
        return painter->fillRect(rect.adjusted(0, 3, 0, -3), ink);
    case Sign::Warning:
        return look::drawIcon(painter, room, look::IconName::Warning, ink);
    case Sign::Question:
        return look::drawIcon(painter, room, look::IconName::Question, ink);
    }
}

QString textOf(const QModelIndex &index, const QDateTime &since, bool isTime)
{
    const QString elapsed = since.isValid() ? controls::elapsedText(since) : QString();
    if (isTime)
        return elapsed;
    const QString status = index.data(Qt::DisplayRole).toString();
    return since.isValid() ? StatusDelegate::tr("%1 %2", "ringing, how long").arg(status, elapsed)
                           : status;
}

} // namespace

int StatusDelegate::width(const QFont &font, const QString &status)
{
    return padding + beforeWords
        + static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(status)));
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const look::Tones tones = look::tonesFor(option.palette);
    paintGround(painter, option, index);
    paintCurrent(painter, option);

    // Who is connected is so as a matter of course: the time says it.
    const QDateTime since = index.data(people::ParticipantModel::SinceRole).toDateTime();
    const bool isTime
        = since.isValid() && index.data(people::ParticipantModel::AvailableRole).toBool();
    const QString status = textOf(index, since, isTime);
    const Sign sign = signOf(index.data(people::ParticipantModel::StatusRole).toString());
    const QRectF room = QRectF(option.rect).adjusted(0, 0, 0, -1);
    QRectF signRoom(0, 0, 14, 14);
    signRoom.moveCenter({room.left() + padding + 4, room.center().y()});
    drawSign(painter, signRoom, sign, inkOf(sign, tones));

    QRectF words = room.adjusted(padding + beforeWords, 0, 0, 0);
    words.setTop(words.top()
                 + std::floor((room.height() - QFontMetrics(option.font).height()) / 2));
    painter->setPen(sign == Sign::Disc ? option.palette.color(QPalette::Active, QPalette::Text)
                                       : inkOf(sign, tones));
    if (isTime)
        m_words.drawTime(painter, words, status, option.font);
    else
        m_words.draw(painter, words, status, option.font);
}

} // namespace table
