// SPDX-License-Identifier: Apache-2.0
#include "overlaidtable.h"

#include "banner.h"

#include <QEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <table/participanttable.h>

namespace conferences {

OverlaidTable::OverlaidTable(table::ParticipantTable *table, Banner *banner)
    : m_table(table)
    , m_banner(banner)
{
    table->setParent(this);
    banner->setParent(this);
    banner->hide();
    banner->installEventFilter(this);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &OverlaidTable::place);
}

QSize OverlaidTable::sizeHint() const
{
    return m_table->sizeHint();
}

QSize OverlaidTable::minimumSizeHint() const
{
    return m_table->minimumSizeHint();
}

void OverlaidTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool OverlaidTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent
        || event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::eventFilter(watched, event);
}

int OverlaidTable::bannerHeight() const
{
    if (m_banner->isHidden())
        return 0;
    const QLayout &content = *m_banner->layout();
    const int wanted = content.hasHeightForWidth() ? content.totalHeightForWidth(width())
                                                   : content.totalSizeHint().height();
    return std::min(wanted, height() / 2);
}

int OverlaidTable::overscroll() const
{
    const QScrollBar &bar = *m_table->verticalScrollBar();
    return bar.value() - std::max(bar.maximum() - m_covered, 0);
}

void OverlaidTable::place()
{
    if (m_isPlacing)
        return;
    const QScopedValueRollback guard(m_isPlacing, true);
    const int over = bannerHeight();
    const int covered = std::max(over, std::min(m_covered, overscroll()));
    m_covered = covered;
    m_table->setGeometry(0, 0, width(), height() - covered);
    m_banner->setGeometry(0, height() - over, width(), over);
    m_banner->raise();
}

} // namespace conferences
