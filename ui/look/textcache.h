// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;

namespace look {

/// Lines of text as they were laid out last, for cells that are painted again and again. Plain
/// text, on one line, elided where there is no room.
class TextCache
{
public:
    explicit TextCache(int lines = 600);

    /// In the painter's pen; the top left corner of \p rect is that of the line. \return how wide
    /// the line is; 0 where nothing is drawn.
    qreal draw(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font);

    /// The same of a running time, "1:54:55": its seconds are laid out once, whichever time they
    /// end, so that little is laid out anew where many times run.
    qreal drawTime(QPainter *painter, const QRectF &rect, const QString &time, const QFont &font);

private:
    struct Key
    {
        QString text;
        int width;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.width);
        }
    };

    QFont m_font;
    QCache<Key, QStaticText> m_lines;
};

/// How large a second line is, against the first.
inline constexpr qreal detailScale = 0.92;

/// \p font in another size.
QFont scaledFont(const QFont &font, qreal factor);

} // namespace look
