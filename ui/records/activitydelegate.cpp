// SPDX-License-Identifier: Apache-2.0
#include "activitydelegate.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <changes/statetraits.h>
#include <controls/entrytext.h>
#include <controls/tonecolour.h>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <people/activitymodel.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using changes::Tone;
using people::ActivityModel;

namespace {

constexpr int gap = 16;

Tone toneOf(const QModelIndex &index)
{
    return static_cast<Tone>(index.data(ActivityModel::ToneRole).toInt());
}

} // namespace

std::vector<ActivityDelegate::Link> ActivityDelegate::links(const QStyleOptionViewItem &option,
                                                            const QModelIndex &index) const
{
    if (index.column() != ActivityModel::OutcomeColumn)
        return {};
    QList<ActivityAction> actions = actionsOn(index, m_undoable);
    // What went well needs no word at the edge of every line; its menu has them.
    if (toneOf(index) == Tone::Good || toneOf(index) == Tone::Quiet)
        actions.removeAll(ActivityAction(ShowDetails()));
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
    if (index.column() != ActivityModel::OutcomeColumn) {
        PlainDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = std::exchange(ground.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    painter->save();
    painter->setFont(ground.font);
    QRect room
        = option.rect.adjusted(style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1, 0, 0, 0);
    painter->setPen(look::tonesFor(option.palette).on);
    for (const Link &link : links(option, index)) {
        painter->drawText(link.rect, Qt::AlignVCenter, link.text);
        room.setRight(link.rect.left() - gap);
    }

    // Of what went well only the word is coloured, so that a list of it stays quiet.
    const Tone tone = toneOf(index);
    const qsizetype end = tone == Tone::Good ? text.indexOf(u' ') : -1;
    const QString word = end > 0 ? text.first(end) : text;
    painter->setPen(look::tonesFor(option.palette).*controls::colourOf(tone));
    painter->drawText(room, Qt::AlignVCenter,
                      look::elidedText(word, option.fontMetrics, room.width()));
    if (end > 0) {
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(word));
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(room, Qt::AlignVCenter,
                          look::elidedText(text.sliced(end), option.fontMetrics, room.width()));
    }
    painter->restore();
}

void ActivityDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainDelegate::initStyleOption(option, index);
    if (index.column() != ActivityModel::TimeColumn)
        return;
    const QColor quiet = look::tonesFor(option->palette).quiet;
    option->palette.setColor(QPalette::Text, quiet);
    option->palette.setColor(QPalette::HighlightedText, quiet);
}

bool ActivityDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return false;
    const auto link = linkAt(option, index, mouse->position().toPoint());
    if (!link)
        return false;
    emit pressed(index, link->action);
    return true;
}

} // namespace records
