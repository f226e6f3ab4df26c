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

namespace {

constexpr int most = 2000; ///< no window is wider

} // namespace

SteadyLabel::SteadyLabel(QWidget *parent)
    : QWidget(parent)
{
    m_line.setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setForegroundRole(QPalette::PlaceholderText);
}

void SteadyLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    layOut();
    makeRoom(m_line.size().width());
    update();
}

void SteadyLabel::layOut()
{
    QTextOption option;
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::NoWrap);
    m_line.setTextOption(option);
    m_line.setText(look::beginningOf(m_text, fontMetrics(), most));
    m_line.prepare({}, font());
}

void SteadyLabel::reserve(const QString &longest)
{
    makeRoom(
        QFontMetricsF(font()).horizontalAdvance(look::beginningOf(longest, fontMetrics(), most)));
}

void SteadyLabel::makeRoom(qreal wanted)
{
    // A rounded width may be less than the text takes, and its end would be cut.
    const int room = std::min(static_cast<int>(std::ceil(wanted)), most);
    if (room <= m_room)
        return;
    m_room = room;
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

void SteadyLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
    QWidget::changeEvent(event);
}

void SteadyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    if (isCut()) {
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         look::elidedText(m_text, fontMetrics(), width()));
    } else {
        const QSizeF line = m_line.size();
        painter.drawStaticText(QPointF(isRightToLeft() ? width() - line.width() : 0,
                                       std::floor((height() - line.height()) / 2)),
                               m_line);
    }
}

} // namespace controls
