// SPDX-License-Identifier: Apache-2.0
#include "positionbutton.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <algorithm>
#include <look/appearance.h>
#include <look/flatpainting.h>

namespace conferences {

using look::IconName;

namespace {

constexpr int beside = 10; ///< between an edge and what stands in it
constexpr int gap = 6;
constexpr int iconSide = 14;
constexpr int dotsSide = 12;
constexpr int slack = 1; ///< a text is as wide as a fraction of a pixel more

struct Colours
{
    QColor fill;
    QColor edge;
    QColor ink;
};

Colours coloursOf(PositionButton::Look look, const QPalette &palette, const look::Tones &tones)
{
    using Look = PositionButton::Look;
    const QColor base = palette.color(QPalette::Base);
    switch (look) {
    case Look::Taken:
        return {tones.on, tones.on, tones.onText};
    case Look::OnAir:
        return {tones.trouble, tones.trouble, tones.troubleText};
    case Look::Unheard:
    case Look::Asked:
        return {base, tones.outline, tones.on};
    case Look::Missed:
        return {base, tones.outline, tones.trouble};
    case Look::Free:
        break;
    }
    return {base, tones.outline, palette.color(QPalette::Active, QPalette::Text)};
}

} // namespace

PositionButton::PositionButton(Place place, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_place(place)
{
    setAccessibleName(name);
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PositionButton::setLook(Look look)
{
    if (std::exchange(m_look, look) == look)
        return;
    setChecked(look == Look::Taken || look == Look::OnAir);
    updateGeometry();
    update();
}

void PositionButton::setSign(std::optional<IconName> sign)
{
    if (std::exchange(m_sign, sign) == sign)
        return;
    updateGeometry();
    update();
}

QFont PositionButton::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

int PositionButton::sidesWidth() const
{
    // The room of a mark is always there, so that nothing moves when one comes.
    return 2 * beside + (m_sign ? iconSide + (text().isEmpty() ? 0 : gap) : 0);
}

QSize PositionButton::sizeFor(const QString &words) const
{
    constexpr int least = 28;
    const QFontMetrics metrics(boldFont());
    const int dots = m_look == Look::Asked ? gap + dotsSide : 0;
    return {std::max(least, sidesWidth() + metrics.horizontalAdvance(words) + dots),
            std::max(least, metrics.height() + 12)};
}

QSize PositionButton::sizeHint() const
{
    return sizeFor(text());
}

QSize PositionButton::minimumSizeHint() const
{
    constexpr qsizetype fewest = 9;
    return sizeFor(text().size() > fewest ? text().first(fewest) + QChar(0x2026) : text());
}

bool PositionButton::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void PositionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tones tones = look::tonesFor(palette());
    Colours colours = coloursOf(m_look, palette(), tones);
    if (!isEnabled())
        colours = {colours.fill, palette().color(QPalette::Mid), tones.quiet};
    else if (isDown())
        colours.fill = m_look == Look::Free ? tones.press : colours.fill;
    else if (underMouse() && m_look == Look::Free)
        colours.fill = tones.hover;
    // Joined sides are square: their corners lie beyond the widget.
    constexpr int beyond = 12;
    QRectF box(rect());
    if (m_place == Place::Middle || m_place == Place::Last)
        box.setLeft(box.left() - beyond);
    if (m_place == Place::Middle || m_place == Place::First)
        box.setRight(box.right() + beyond);
    look::drawBox(&painter, box, {.fill = colours.fill, .edge = colours.edge});
    if (m_place == Place::Middle || m_place == Place::Last)
        look::drawEdge(&painter, rect(), Qt::LeftEdge, colours.edge);
    if (m_look == Look::Asked)
        look::drawBox(&painter, QRectF(rect()).adjusted(3, 3, -3, -3),
                      {.fill = {}, .edge = tones.on, .radius = 4, .edgeStyle = Qt::CustomDashLine});

    const bool isBold = m_look != Look::Free && m_look != Look::Asked;
    painter.setFont(isBold ? boldFont() : font());
    painter.setPen(colours.ink);
    const bool hasDots = m_look == Look::Asked;
    const QFontMetrics metrics(painter.font());
    const int room = width() - sidesWidth() - (hasDots ? gap + dotsSide : 0);
    const QString words = metrics.elidedText(text(), Qt::ElideRight, room + slack);
    const int wordsWidth = metrics.horizontalAdvance(words);
    const int all = sidesWidth() - 2 * beside + wordsWidth + (hasDots ? gap + dotsSide : 0);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int x = (width() - all) / 2;
    const auto place = [&](int wide) {
        const QRect here(isMirrored ? width() - x - wide : x, 0, wide, height());
        x += wide + gap;
        return here;
    };
    if (m_sign)
        look::drawIcon(&painter, place(iconSide), *m_sign, colours.ink);
    if (!words.isEmpty())
        painter.drawText(place(wordsWidth), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         words);
    if (hasDots)
        look::drawIcon(&painter, place(dotsSide), IconName::Dots, colours.ink);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace conferences
