// SPDX-License-Identifier: Apache-2.0
#include "linkbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>

namespace controls {

namespace {

constexpr int padding = 4;
constexpr int leastHeight = 24;

} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding,
            std::max(leastHeight, fontMetrics().height() + 2)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tones tones = look::tonesFor(palette());
    QFont linked = font();
    linked.setUnderline(underMouse() || isDown());
    painter.setFont(linked);
    painter.setPen(isEnabled() ? tones.on : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    if (hasFocus())
        look::drawFocusFrame(&painter, rect(), tones.on, padding);
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QPushButton::keyPressEvent(event);
}

} // namespace controls
