// SPDX-License-Identifier: Apache-2.0
#include "markedtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>
#include <look/appearance.h>

namespace table {

std::optional<qreal> drawMarked(QPainter *painter, const QRectF &rect, const QString &text,
                                const QFont &font, const people::SearchWords &words,
                                const QPalette &palette)
{
    if (words.isEmpty() || rect.width() <= 0)
        return std::nullopt;
    const QString shown
        = QFontMetrics(font).elidedText(text, Qt::ElideRight, static_cast<int>(rect.width()));
    const QList<people::SearchWords::Hit> hits = words.hitsIn(shown);
    if (hits.isEmpty())
        return std::nullopt;
    const look::Tones tones = look::tonesFor(palette);
    QTextCharFormat format;
    format.setBackground(tones.hit);
    format.setForeground(tones.hitText);
    QList<QTextLayout::FormatRange> ranges;
    for (const people::SearchWords::Hit &hit : hits)
        ranges += {static_cast<int>(hit.from), static_cast<int>(hit.length), format};
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(ranges);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(painter, rect.topLeft());
    return line.naturalTextWidth();
}

} // namespace table
