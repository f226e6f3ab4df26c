// SPDX-License-Identifier: Apache-2.0
#include "timelinepicture.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <words/timelinewords.h>

namespace records {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(records::TimelinePicture)
};

constexpr int margin = 16;
constexpr int head = 28;

} // namespace

TimelinePicture::TimelinePicture(const LaneLook &look, int width)
    : m_timeline(look.timeline)
    , m_scale(look.scale)
    , m_font(look.font)
    , m_palette(look.palette)
    , m_threshold(look.threshold)
{
    constexpr int least = 1000;
    m_width = std::max(least, width);
    m_scale.setWidth(laneRoom(QRect(0, 0, m_width, 1)).width());
}

controls::Picture TimelinePicture::picture() const
{
    const int rows = static_cast<int>(m_timeline.lanes.size()) + 1;
    const QSize size(m_width, margin + head + rows * laneHeight(m_font) + margin);
    return {.size = size,
            .title = words::timelineName(m_timeline),
            .description = words::timelineRange(m_timeline),
            .paint = [self = *this, size](QPainter *painter) { self.paint(painter, size); }};
}

void TimelinePicture::paint(QPainter *painter, const QSize &size) const
{
    const LaneLook look{.timeline = m_timeline,
                        .scale = m_scale,
                        .font = m_font,
                        .palette = m_palette,
                        .threshold = m_threshold};
    painter->fillRect(QRect({}, size), m_palette.color(QPalette::Active, QPalette::Base));
    QFont bold = m_font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(m_palette.color(QPalette::Active, QPalette::Text));
    const QRect line(margin, margin / 2, size.width() - 2 * margin, head);
    const QString text
        = Words::tr("%1 · %2", "a conference, and who was in it when")
              .arg(words::timelineName(m_timeline), words::timelineRange(m_timeline));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      look::elidedText(text, QFontMetrics(bold), line.width()));
    QRect row(0, margin / 2 + head, size.width(), laneHeight(m_font));
    paintTimes(painter, row, look, std::nullopt);
    for (const history::TimelineLane &lane : m_timeline.lanes) {
        row.moveTop(row.bottom() + 1);
        paintLane(painter, row, lane, look, {});
    }
}

} // namespace records
