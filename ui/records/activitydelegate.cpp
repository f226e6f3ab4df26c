// SPDX-License-Identifier: Apache-2.0
#include "activitydelegate.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <changes/presssum.h>
#include <controls/entrytext.h>
#include <controls/tonecolour.h>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/icons.h>
#include <people/activitymodel.h>
#include <words/presswords.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using changes::Tone;
using people::ActivityModel;

namespace {

constexpr int gap = 16;
constexpr int sign = 24; ///< to hit; what is drawn of it is smaller
constexpr QSize bar(112, 4);
constexpr int indent = 16;

Tone toneOf(const QModelIndex &index)
{
    return static_cast<Tone>(index.data(ActivityModel::ToneRole).toInt());
}

ActivityModel::Fold foldOf(const QModelIndex &index)
{
    return static_cast<ActivityModel::Fold>(index.data(ActivityModel::FoldRole).toInt());
}

bool isPress(const QModelIndex &index)
{
    return foldOf(index) == ActivityModel::Fold::Folded
        || foldOf(index) == ActivityModel::Fold::Unfolded;
}

/// How many it is for may have changed meanwhile.
bool isSameLink(const ActivityAction &one, const ActivityAction &other)
{
    const auto *together = std::get_if<DecideTogether>(&one);
    const auto *now = std::get_if<DecideTogether>(&other);
    if (together && now)
        return together->decision == now->decision;
    return std::holds_alternative<ShowPeople>(one) ? std::holds_alternative<ShowPeople>(other)
                                                   : one == other;
}

/// A word or several in one colour.
struct Piece
{
    QString text;
    Tone tone = Tone::Quiet;
    bool isPlain = false; ///< in the colour of a text instead
};

/// Of what went well only the word is coloured, so that a list of it stays quiet.
QList<Piece> piecesOf(const QString &text, Tone tone)
{
    const qsizetype end = tone == Tone::Good ? text.indexOf(u' ') : -1;
    if (end < 0)
        return {{text, tone}};
    return {{text.first(end), tone}, {.text = text.sliced(end), .isPlain = true}};
}

QList<Piece> piecesOf(const changes::PressSum &sum)
{
    const QList<words::OutcomePart> parts = words::outcomeParts(sum);
    if (parts.size() == 1)
        return piecesOf(parts.constFirst().text, parts.constFirst().tone);
    QList<Piece> pieces;
    for (const words::OutcomePart &part : parts) {
        if (!pieces.isEmpty())
            pieces.last().text += u", "_s;
        pieces += {part.text, part.tone};
    }
    return pieces;
}

/// As far as the press is, told by the words beside it as well. \return the room that is left.
QRect paintBar(QPainter *painter, QRect room, const changes::PressSum &sum,
               const look::Tones &tones)
{
    QRect whole(QPoint(room.left(), room.center().y() - bar.height() / 2), bar);
    painter->fillRect(whole, tones.line);
    whole.setWidth(bar.width() * (sum.changes() - sum.open()) / sum.changes());
    painter->fillRect(whole, tones.on);
    room.setLeft(room.left() + bar.width() + gap / 2);
    return room;
}

} // namespace

std::vector<ActivityDelegate::Link> ActivityDelegate::links(const QStyleOptionViewItem &option,
                                                            const QModelIndex &index) const
{
    if (index.column() == ActivityModel::TimeColumn && isPress(index)) {
        const QRect cell = option.rect;
        return {{Unfold{foldOf(index) == ActivityModel::Fold::Folded},
                 {},
                 {cell.right() - sign + 1, cell.top(), sign, cell.height()}}};
    }
    if (index.column() != ActivityModel::OutcomeColumn)
        return {};
    QList<ActivityAction> actions = linksOn(index, m_undoable);
    std::vector<Link> links;
    int right = option.rect.right() - gap;
    std::reverse(actions.begin(), actions.end());
    for (const ActivityAction &action : actions) {
        const QString text = controls::withoutMnemonic(actionText(action));
        const int width = option.fontMetrics.horizontalAdvance(text);
        links.push_back(
            {action, text, {right - width, option.rect.top(), width, option.rect.height()}});
        right -= width + gap;
    }
    return links;
}

std::optional<ActivityDelegate::Link> ActivityDelegate::linkAt(const QStyleOptionViewItem &option,
                                                               const QModelIndex &index,
                                                               QPoint position) const
{
    for (const Link &link : links(option, index)) {
        if (link.rect.contains(position))
            return link;
    }
    return std::nullopt;
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    if (index.column() == ActivityModel::OutcomeColumn)
        return paintOutcome(painter, option, index);
    PlainDelegate::paint(painter, option, index);
    for (const Link &link : links(option, index)) {
        const bool isFolded = foldOf(index) == ActivityModel::Fold::Folded;
        look::drawIcon(painter, link.rect.adjusted(5, 5, -5, -5),
                       isFolded ? look::IconName::ChevronRight : look::IconName::ChevronDown,
                       look::tonesFor(option.palette).quiet);
    }
}

void ActivityDelegate::paintOutcome(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QStyleOptionViewItem ground = paintBehindText(painter, option, index);
    const QString &text = ground.text;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();

    painter->save();
    painter->setFont(ground.font);
    QRect room
        = option.rect.adjusted(style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1, 0, 0, 0);
    const look::Tones tones = look::tonesFor(option.palette);
    painter->setPen(tones.on);
    for (const Link &link : links(option, index)) {
        painter->drawText(link.rect, Qt::AlignVCenter, link.text);
        room.setRight(link.rect.left() - gap);
    }

    QList<Piece> pieces = piecesOf(text, toneOf(index));
    const bool isOfPress = isPress(index);
    if (isOfPress) {
        const auto sum = index.data(ActivityModel::PressRole).value<changes::PressSum>();
        pieces = piecesOf(sum);
        if (sum.open() > 0)
            room = paintBar(painter, room, sum, tones);
    }
    for (const Piece &piece : std::as_const(pieces)) {
        if (room.width() <= 0)
            break;
        painter->setPen(piece.isPlain ? option.palette.color(QPalette::Text)
                                      : tones.*controls::colourOf(piece.tone));
        // A line that goes on is painted anew ten times a second: its texts are short, and each is
        // measured once.
        QString shown = piece.text;
        int width = isOfPress ? option.fontMetrics.horizontalAdvance(shown) : room.width() + 1;
        if (width > room.width()) {
            shown = look::elidedText(piece.text, option.fontMetrics, room.width());
            width = option.fontMetrics.horizontalAdvance(shown);
        }
        painter->drawText(room, Qt::AlignVCenter, shown);
        room.setLeft(room.left() + width);
    }
    painter->restore();
}

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainDelegate::initStyleOption(option, index);
    const bool isUnder = foldOf(index) == ActivityModel::Fold::Under;
    if (isUnder && index.column() == ActivityModel::TitleColumn) {
        // The room of an icon that is none.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(indent, 1);
    }
    const bool isOfOthers = index.data(ActivityModel::SeenRole).toBool();
    if (index.column() != ActivityModel::TimeColumn && !isOfOthers)
        return;
    // It is that of the press over it.
    if (isUnder)
        option->text.clear();
    const QColor quiet = look::tonesFor(option->palette).quiet;
    option->palette.setColor(QPalette::Text, quiet);
    option->palette.setColor(QPalette::HighlightedText, quiet);
}

bool ActivityDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const auto link = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier
        ? linkAt(option, index, mouse->position().toPoint())
        : std::nullopt;
    const auto held = std::exchange(m_held, std::nullopt);
    if (!link)
        return false;
    if (event->type() == QEvent::MouseButtonPress) {
        m_held = link->action;
        return false;
    }
    if (!held || !isSameLink(*held, link->action))
        return false;
    emit pressed(index, link->action);
    return true;
}

} // namespace records
