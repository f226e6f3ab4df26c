// SPDX-License-Identifier: Apache-2.0
#include "warningstrip.h"

#include "wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <look/appearance.h>
#include <look/icons.h>

namespace controls {

WarningStrip::WarningStrip(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel)
    , m_text(new WrappedLabel)
    , m_row(new QHBoxLayout(this))
{
    constexpr int grid = 8;
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setForegroundRole(QPalette::WindowText);
    setAccessibleName(name);
    m_row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    m_row->setSpacing(grid);
    m_row->addWidget(m_sign);
    m_row->addWidget(m_text, 1);
    applyColours();
    hide();
}

void WarningStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QFrame::changeEvent(event);
}

void WarningStrip::applyColours()
{
    const look::Tones tones = look::tonesFor(palette());
    if (palette().color(QPalette::Window) == tones.unknownGround)
        return;
    constexpr int size = 16;
    QPalette coloured;
    coloured.setColor(QPalette::Window, tones.unknownGround);
    coloured.setColor(QPalette::WindowText, tones.unknown);
    setPalette(coloured);
    m_sign->setPixmap(
        look::iconPixmap(look::IconName::Warning, size, tones.unknown, devicePixelRatioF()));
}

} // namespace controls
