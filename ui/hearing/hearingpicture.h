// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QFont>
#include <QPalette>
#include <controls/picture.h>

namespace hearing {

/// Who hears whom as a picture for a file: a sentence, the table and, of a few people, the drawing.
class HearingPicture
{
public:
    /// \p sentence stands over it. \p chosen is a Call SID.
    HearingPicture(Listeners listeners, QString sentence, QString chosen, const QFont &font,
                   const QPalette &palette);

    controls::Picture picture() const;

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
