// SPDX-License-Identifier: Apache-2.0
#include "hearingpicture.h"

#include "cellpainting.h"
#include "graphpainting.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <look/appearance.h>
#include <look/elidedtext.h>

namespace hearing {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hearing::HearingPicture)
};

constexpr int margin = 16;
constexpr int head = 32;
constexpr int graphWidth = 520;
constexpr int leastGraphHeight = 240;

} // namespace

HearingPicture::HearingPicture(Listeners listeners, QString sentence, QString chosen,
                               const QFont &font, const QPalette &palette)
    : m_listeners(std::move(listeners))
    , m_sentence(std::move(sentence))
    , m_chosen(std::move(chosen))
    , m_font(font)
    , m_palette(palette)
{
}

QSize HearingPicture::size() const
{
    const auto people = static_cast<int>(m_listeners.size());
    const bool isDrawn = m_listeners.size() <= mostDrawn;
    const int table = head + people * cellHeight;
    return {nameWidth + people * cellWidth + 2 * margin + (isDrawn ? graphWidth + margin : 0),
            head + std::max(table, isDrawn ? leastGraphHeight : 0) + 2 * margin};
}

controls::Picture HearingPicture::picture() const
{
    return {.size = size(),
            .title = Words::tr("Who hears whom"),
            .description = m_sentence,
            .paint = [self = *this](QPainter *painter) { self.paint(painter); }};
}

void HearingPicture::paint(QPainter *painter) const
{
    const QRect all(QPoint(), size());
    painter->fillRect(all, m_palette.color(QPalette::Active, QPalette::Base));
    QFont bold = m_font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(m_palette.color(QPalette::Active, QPalette::Text));
    const QRect sentence(margin, margin / 2, all.width() - 2 * margin, head);
    painter->drawText(sentence, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      look::elidedText(m_sentence, QFontMetrics(bold), sentence.width()));
    paintTable(painter, QPointF(margin, margin / 2.0 + head));
    if (m_listeners.size() > mostDrawn)
        return;
    const int left = nameWidth + static_cast<int>(m_listeners.size()) * cellWidth + 2 * margin;
    paintGraph(painter,
               QRectF(left, margin / 2.0 + head, graphWidth, all.height() - head - 2 * margin),
               m_listeners, m_chosen, m_font, m_palette);
}

void HearingPicture::paintTable(QPainter *painter, QPointF corner) const
{
    constexpr int padding = 8;
    const look::Tones tones = look::tonesFor(m_palette);
    const QColor text = m_palette.color(QPalette::Active, QPalette::Text);
    const QFontMetrics metrics(m_font);
    const auto write = [&](const QRectF &cell, const QString &words, Qt::Alignment alignment) {
        const QRectF room = cell.adjusted(padding, 0, -padding, 0);
        painter->drawText(room, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          look::elidedText(words, metrics, static_cast<int>(room.width())));
    };
    painter->setFont(m_font);
    painter->setPen(tones.quiet);
    write({corner, QSizeF(nameWidth, head)}, Words::tr("hears →"), Qt::AlignLeft);
    for (size_t who = 0; who < m_listeners.size(); ++who) {
        const Listeners::Person &person = m_listeners.person(who);
        const auto place = static_cast<qreal>(who);
        QRectF title(corner.x() + nameWidth + place * cellWidth, corner.y(), cellWidth, head);
        if (const auto sign = signOf(person)) {
            paintSign(painter, QRectF(title.left() + 2, title.top(), signSide, head), *sign, text);
            title.setLeft(title.left() + signSide);
        }
        painter->setPen(text);
        write(title, person.name, Qt::AlignHCenter);
        const QRectF row(corner.x(), corner.y() + head + place * cellHeight, nameWidth, cellHeight);
        write(row, person.name, Qt::AlignLeft);
        for (size_t speaker = 0; speaker < m_listeners.size(); ++speaker) {
            CellLook look = lookOf(m_listeners, who, speaker);
            look.isChosen = person.callSid == m_chosen;
            paintCell(painter,
                      row.translated(nameWidth + static_cast<qreal>(speaker) * cellWidth, 0)
                          .adjusted(0, 0, cellWidth - nameWidth, 0),
                      look, m_palette);
        }
    }
}

} // namespace hearing
