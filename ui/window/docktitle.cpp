// SPDX-License-Identifier: Apache-2.0
#include "docktitle.h"

#include <QAction>
#include <QDockWidget>
#include <QHelpEvent>
#include <QToolTip>
#include <controls/entrytext.h>
#include <controls/plaintips.h>
#include <look/titlefont.h>

namespace window {

DockTitle::DockTitle(QDockWidget *dock)
    : QObject(dock)
    , m_dock(dock)
    , m_inMenus(dock->windowTitle())
{
    Q_ASSERT(dock->widget());
    dock->setProperty(look::headingProperty, true);
    dock->installEventFilter(this);
    connect(dock->widget(), &QWidget::windowTitleChanged, this, &DockTitle::show);
    show();
}

void DockTitle::show()
{
    m_dock->setWindowTitle(controls::entryText(m_dock->widget()->windowTitle()));
    m_dock->toggleViewAction()->setText(m_inMenus);
}

bool DockTitle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (help->pos().y() >= m_dock->widget()->y())
        return false;
    QToolTip::showText(help->globalPos(), controls::tipText(m_dock->widget()->windowTitle()),
                       m_dock);
    return true;
}

} // namespace window
