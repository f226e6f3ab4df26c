// SPDX-License-Identifier: Apache-2.0
#include "noticestrip.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <controls/wrappedlabel.h>
#include <look/appearance.h>
#include <look/icons.h>

namespace window {

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel)
    , m_text(new controls::WrappedLabel)
{
    constexpr int grid = 8;
    constexpr int mostLines = 8; // ours are shorter; what a system says may be anything
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setForegroundRole(QPalette::WindowText);
    setAccessibleName(tr("Notice"));
    m_text->setLines(1, mostLines);
    m_text->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    applyColours();
    hide();
}

void NoticeStrip::setNotice(const QString &notice)
{
    if (notice == m_text->text())
        return;
    m_text->setText(notice);
    setVisible(!notice.isEmpty());
    if (notice.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QFrame::changeEvent(event);
}

void NoticeStrip::applyColours()
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

} // namespace window
