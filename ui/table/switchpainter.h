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
    /// What \p look needs, at least the width all share.
    static int width(const QFont &font, const SwitchLook &look);

    struct Place
    {
        QRectF room; ///< the cell without its padding
        QFont font;
        QPalette palette;
        bool isHovered = false;
        bool isCurrent = false;
        std::optional<look::IconName> hint = {}; ///< shown in an empty box under the pointer
    };

    /// From the left of \p place, in the middle of its height.
    void paint(QPainter *painter, const SwitchLook &look, const Place &place);

private:
    struct Key
    {
        SwitchLook look;
        int width;
        bool isHovered;
        std::optional<look::IconName> hint;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.look, key.width, key.isHovered);
        }
    };

    void forget(const Place &place, qreal devicePixelRatio);

    QCache<Key, QPixmap> m_drawn{400};
    QFont m_font;
    qint64 m_palette = 0;
    qreal m_devicePixelRatio = 0;
};

} // namespace table
