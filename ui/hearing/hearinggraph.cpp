// SPDX-License-Identifier: Apache-2.0
#include "hearinggraph.h"

#include "graphpainting.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>

namespace hearing {

HearingGraph::HearingGraph(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Drawing of who hears whom"));
    setAccessibleDescription(tr("The table Hearing says the same in words."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HearingGraph::show(const Listeners &listeners, const QString &chosen)
{
    m_listeners = listeners;
    m_chosen = chosen;
    update();
}

QSize HearingGraph::minimumSizeHint() const
{
    constexpr int least = 240;
    return {least, 0};
}

void HearingGraph::paintEvent(QPaintEvent *)
{
    constexpr int margin = 12;
    constexpr int leastHeight = 100;
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
    const look::Tones tones = look::tonesFor(palette());
    const QRect inside = rect().adjusted(margin, margin / 2, -margin, 0);
    const int words = fontMetrics().height() + margin;
    // Where there is little room, the drawing goes before what it means.
    const int caption = inside.height() - words < leastHeight ? 0 : words;
    look::drawEdge(&painter, rect(),
                   layoutDirection() == Qt::LeftToRight ? Qt::LeftEdge : Qt::RightEdge, tones.line);
    if (caption > 0) {
        painter.setPen(tones.quiet);
        painter.drawText(QRect(inside.left(), inside.bottom() - caption, inside.width(), caption),
                         Qt::AlignCenter | Qt::TextSingleLine,
                         look::elidedText(tr("An arrow runs from the one who speaks to the one who "
                                             "hears. Dashed: would change."),
                                          fontMetrics(), inside.width()));
    }
    if (inside.height() < leastHeight * 2 / 3)
        return;
    paintGraph(&painter, inside.adjusted(0, 0, 0, -caption), m_listeners, m_chosen, font(),
               palette());
}

} // namespace hearing
