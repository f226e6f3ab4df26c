// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "switchlook.h"

#include <QCache>
#include <QFont>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace table {

/// Draws switches, and keeps what it has drawn: a column of 250 has few looks.
class SwitchPainter
{
public:
    static int height(const QFont &font);
    /// What \p look takes where there is room for it.
    static int width(const QFont &font, const SwitchLook &look);
    /// By how much less its words are still whole.
    static constexpr int slack = 4;
    /// The same of its sign alone, which is what stands where a word has no room.
    static int signWidth(const QFont &font);

    struct Place
    {
        QRectF room; ///< the cell without its padding
        QFont font;
        QPalette palette;
        bool isPointed = false; ///< the pointer is on it
        bool isCurrent = false; ///< and the keyboard
    };

    /// From the left of \p place, in the middle of its height.
    void paint(QPainter *painter, const SwitchLook &look, const Place &place);

private:
    struct Key
    {
        SwitchLook look;
        int room;
        bool isPointed;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.look, key.room, key.isPointed);
        }
    };

    struct Drawn
    {
        int width; ///< logical pixels
        QPixmap picture;
    };

    static Drawn draw(const Key &key, const Place &place, qreal devicePixelRatio);
    void forget(const Place &place, qreal devicePixelRatio);

    QCache<Key, Drawn> m_drawn{400};
    QFont m_font;
    qint64 m_palette = 0;
    qreal m_devicePixelRatio = 0;
};

} // namespace table
