// SPDX-License-Identifier: Apache-2.0
#include "reasonlabel.h"

#include <QEvent>
#include <look/appearance.h>

namespace controls {

using namespace Qt::Literals::StringLiterals;

ReasonLabel::ReasonLabel(int lines, QWidget *parent)
    : WrappedLabel({}, parent)
{
    // On a ground of another role a label would take that role's text colour.
    setForegroundRole(QPalette::WindowText);
    if (lines > 0)
        setLines(lines, lines);
    else
        hide();
}

void ReasonLabel::setReason(const QString &sign, const QString &sentence, QColor look::Tones::*tone)
{
    setText(sign.isEmpty() || sentence.isEmpty() ? sentence : sign + u" "_s + sentence);
    setVisible(isRoomKept() || !sentence.isEmpty());
    m_tone = tone;
    applyColour();
}

void ReasonLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColour();
    WrappedLabel::changeEvent(event);
}

void ReasonLabel::applyColour()
{
    if (!m_tone)
        return;
    const QColor colour = look::tonesFor(palette()).*m_tone;
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette coloured;
    coloured.setColor(QPalette::WindowText, colour);
    setPalette(coloured);
}

} // namespace controls
