// SPDX-License-Identifier: Apache-2.0
#include "onairlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <controls/plaintips.h>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <optional>

namespace conferences {

using look::IconName;

namespace {

constexpr int beside = 6;
constexpr int gap = 6;
constexpr int iconSide = 14;

std::optional<IconName> signOf(OnAirLabel::Tone tone)
{
    switch (tone) {
    case OnAirLabel::Tone::Silent:
    case OnAirLabel::Tone::Unheard:
        return IconName::MicOff;
    case OnAirLabel::Tone::Coaching:
        return IconName::Headset;
    case OnAirLabel::Tone::OnAir:
        return IconName::Mic;
    case OnAirLabel::Tone::Warning:
        return IconName::Clock;
    case OnAirLabel::Tone::Nothing:
        break;
    }
    return std::nullopt;
}

QColor inkOf(OnAirLabel::Tone tone, const look::Tones &tones)
{
    switch (tone) {
    case OnAirLabel::Tone::Coaching:
        return tones.on;
    case OnAirLabel::Tone::Unheard:
    case OnAirLabel::Tone::Warning:
        return tones.unknown;
    case OnAirLabel::Tone::OnAir:
        return tones.trouble;
    case OnAirLabel::Tone::Silent:
    case OnAirLabel::Tone::Nothing:
        break;
    }
    return tones.quiet;
}

} // namespace

OnAirLabel::OnAirLabel(Manner manner, QWidget *parent)
    : QWidget(parent)
    , m_manner(manner)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void OnAirLabel::show(Tone tone, const QString &sentence)
{
    if (m_tone == tone && m_text == sentence)
        return;
    m_tone = tone;
    m_text = sentence;
    setAccessibleName(sentence);
    updateGeometry();
    update();
}

QFont OnAirLabel::textFont() const
{
    QFont font = this->font();
    font.setBold(m_manner == Manner::Filled && m_tone != Tone::Nothing);
    return font;
}

QSize OnAirLabel::sizeHint() const
{
    QFont bold = font();
    bold.setBold(m_manner == Manner::Filled);
    const QFontMetrics metrics(bold);
    // Its height is the same with and without a sentence, so that nothing moves.
    const int height = std::max(metrics.height() + 4, iconSide + 4);
    if (m_text.isEmpty())
        return {0, height};
    return {2 * beside + iconSide + gap + metrics.horizontalAdvance(m_text), height};
}

QSize OnAirLabel::minimumSizeHint() const
{
    constexpr int words = 24; // letters
    const int most = words * fontMetrics().averageCharWidth();
    return {std::min(sizeHint().width(), most), sizeHint().height()};
}

bool OnAirLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), controls::tipText(m_text),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void OnAirLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void OnAirLabel::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    const look::Tones tones = look::tonesFor(palette());
    const bool isFilled = m_manner == Manner::Filled && m_tone == Tone::OnAir;
    const QColor ink = isFilled ? tones.troubleText : inkOf(m_tone, tones);
    const QFont font = textFont();
    const auto sign = signOf(m_tone);
    constexpr int slack = 1; // a text is as wide as a fraction of a pixel more
    const QFontMetrics metrics(font);
    const int wordsRoom = width() - 2 * beside - (sign ? iconSide + gap : 0) + slack;
    const QString words = look::elidedText(m_text, metrics, wordsRoom);
    const int wide = metrics.horizontalAdvance(words);
    const int all = wide + (sign ? iconSide + gap : 0);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (isFilled) {
        const int left = isMirrored ? 0 : width() - all - 2 * beside;
        look::drawBox(&painter, QRectF(left, 0, all + 2 * beside, height()),
                      {.fill = tones.trouble, .edge = {}, .radius = 4});
    }
    // It ends where what stands above it ends.
    int x = width() - all - (isFilled ? beside : 0);
    const auto place = [&](int room) {
        const QRect here(isMirrored ? width() - x - room : x, 0, room, height());
        x += room + gap;
        return here;
    };
    if (sign)
        look::drawIcon(&painter, place(iconSide), *sign, ink);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place(wide), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
}

} // namespace conferences
