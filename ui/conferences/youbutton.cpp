// SPDX-License-Identifier: Apache-2.0
#include "youbutton.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <algorithm>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <words/supervisewords.h>

namespace conferences {

namespace {

constexpr int beside = 4;
constexpr int gap = 4;
constexpr int chevron = 16;
constexpr int slack = 1; ///< a text is as wide as a fraction of a pixel more

} // namespace

YouButton::YouButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAccessibleName(tr("You"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setName({});
}

void YouButton::setName(const QString &name)
{
    m_isKnown = !name.isEmpty();
    setText(m_isKnown ? name : words::whichOneAreYou());
    setAccessibleDescription(text());
    setToolTip(m_isKnown ? name : tr("Listen, Coach and Barge in act on you"));
    updateGeometry();
}

QFont YouButton::textFont() const
{
    QFont font = this->font();
    font.setBold(!m_isKnown);
    return font;
}

QSize YouButton::sizeFor(const QString &words) const
{
    constexpr int least = 28;
    const QFontMetrics metrics(textFont());
    return {2 * beside + metrics.horizontalAdvance(words) + gap + chevron,
            std::max(least, metrics.height() + 12)};
}

QSize YouButton::sizeHint() const
{
    constexpr qsizetype most = 24;
    return sizeFor(text().size() > most ? text().first(most) + QChar(0x2026) : text());
}

QSize YouButton::minimumSizeHint() const
{
    constexpr qsizetype fewest = 6;
    return sizeFor(text().size() > fewest ? text().first(fewest) + QChar(0x2026) : text());
}

bool YouButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void YouButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tones tones = look::tonesFor(palette());
    if (isDown() || underMouse())
        look::drawBox(&painter, rect(), {.fill = isDown() ? tones.press : tones.hover, .edge = {}});
    const QColor ink
        = m_isKnown ? palette().color(QPalette::Active, QPalette::WindowText) : tones.unknown;
    const QFont font = textFont();
    const QFontMetrics metrics(font);
    const QString words
        = metrics.elidedText(text(), Qt::ElideRight, width() - 2 * beside - gap - chevron + slack);
    const int wide = metrics.horizontalAdvance(words);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    // It ends where the positions begin.
    int x = width() - beside - wide - gap - chevron;
    const auto place = [&](int room) {
        const QRect here(isMirrored ? width() - x - room : x, 0, room, height());
        x += room + gap;
        return here;
    };
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place(wide), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
    look::drawIcon(&painter, place(chevron), look::IconName::ChevronDown, ink);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace conferences
