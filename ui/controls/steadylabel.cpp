// SPDX-License-Identifier: Apache-2.0
#include "steadylabel.h"

#include "plaintips.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <look/elidedtext.h>

namespace controls {

SteadyLabel::SteadyLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setForegroundRole(QPalette::PlaceholderText);
}

void SteadyLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    reserve(text);
    update();
}

void SteadyLabel::reserve(const QString &longest)
{
    // No window is wider. A rounded width may be less than the text takes, and its end would be
    // cut.
    constexpr int most = 2000;
    const QString beginning = look::beginningOf(longest, fontMetrics(), most);
    const int wanted = std::min(
        static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(beginning))), most);
    if (wanted <= m_room)
        return;
    m_room = wanted;
    updateGeometry();
}

QSize SteadyLabel::sizeHint() const
{
    return {m_room, fontMetrics().height()};
}

QSize SteadyLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

bool SteadyLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tipText(m_text), this);
        return true;
    }
    return QWidget::event(event);
}

bool SteadyLabel::isCut() const
{
    return fontMetrics().horizontalAdvance(look::beginningOf(m_text, fontMetrics(), width()))
        > width();
}

void SteadyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     look::elidedText(m_text, fontMetrics(), width()));
}

} // namespace controls
