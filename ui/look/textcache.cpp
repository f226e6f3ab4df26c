// SPDX-License-Identifier: Apache-2.0
#include "textcache.h"

#include "elidedtext.h"

#include <QFontMetrics>
#include <QPainter>

namespace look {

namespace {

/// What breaks a line becomes a space.
QString onOneLine(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return text;
}

} // namespace

TextCache::TextCache(int lines)
    : m_lines(lines)
{
}

qreal TextCache::draw(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    if (m_font != font) {
        m_lines.clear();
        m_font = font;
    }
    const Key key{text, static_cast<int>(rect.width())};
    QStaticText line;
    if (const QStaticText *known = m_lines.object(key)) {
        line = *known;
    } else {
        line.setText(elidedText(onOneLine(text), QFontMetrics(font), key.width));
        line.setTextFormat(Qt::PlainText);
        line.prepare(painter->transform(), font);
        m_lines.insert(key, new QStaticText(line));
    }
    painter->setFont(font);
    painter->drawStaticText(rect.topLeft(), line);
    return line.size().width();
}

qreal TextCache::drawTime(QPainter *painter, const QRectF &rect, const QString &time,
                          const QFont &font)
{
    // Nothing joins over a colon, and no digit is wider than another.
    const qsizetype seconds = time.lastIndexOf(u':') + 1;
    const qreal before = draw(painter, rect, time.left(seconds), font);
    return before + draw(painter, rect.adjusted(before, 0, 0, 0), time.sliced(seconds), font);
}

QFont scaledFont(const QFont &font, qreal factor)
{
    QFont scaled = font;
    if (font.pointSizeF() > 0)
        scaled.setPointSizeF(font.pointSizeF() * factor);
    else
        scaled.setPixelSize(qRound(font.pixelSize() * factor));
    return scaled;
}

} // namespace look
