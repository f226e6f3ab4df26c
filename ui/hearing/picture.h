// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QByteArray>
#include <QFont>
#include <QImage>
#include <QPalette>

namespace hearing {

/// Who hears whom as a picture for a file: a sentence, the table and, of a few people, the drawing.
class Picture
{
public:
    /// \p sentence stands over it. \p chosen is a Call SID.
    Picture(Listeners listeners, QString sentence, QString chosen, const QFont &font,
            const QPalette &palette);

    /// Twice as large as on a usual screen.
    QImage image() const;
    /// As a drawing that can be shown in any size.
    QByteArray svg() const;

private:
    QSize size() const;
    void paint(QPainter *painter) const;
    void paintTable(QPainter *painter, QPointF corner) const;

    Listeners m_listeners;
    QString m_sentence;
    QString m_chosen;
    QFont m_font;
    QPalette m_palette;
};

} // namespace hearing
