// SPDX-License-Identifier: Apache-2.0
#include "overlaidtable.h"

#include "banner.h"
#include "filternotice.h"

#include <QEvent>
#include <QHeaderView>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <table/participanttable.h>
#include <table/shownrows.h>

namespace conferences {

OverlaidTable::OverlaidTable(table::ParticipantTable *table, Banner *banner, FilterNotice *notice)
    : m_table(table)
    , m_banner(banner)
    , m_notice(notice)
{
    table->setParent(this);
    banner->setParent(this);
    banner->hide();
    banner->installEventFilter(this);
    notice->setParent(this);
    notice->installEventFilter(this);
    connect(&table->shown(), &table::ShownRows::changed, this, &OverlaidTable::place);
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

int OverlaidTable::noticeHeight() const
{
    return m_notice->isHidden() ? 0 : m_notice->sizeHint().height();
}

int OverlaidTable::rowsEnd() const
{
    const QHeaderView &rows = *m_table->verticalHeader();
    return m_table->viewport()->y() + rows.length() - rows.offset();
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
    const int told = noticeHeight();
    // Where there are no rows it covers none.
    const int foot = m_notice->isAlone() ? 0 : told;
    const int covered = std::max(over + foot, std::min(m_covered, overscroll()));
    m_covered = covered;
    m_table->setGeometry(0, 0, width(), height() - covered);
    m_banner->setGeometry(0, height() - over, width(), over);
    const int lowest = height() - over - told;
    const int middle = (m_table->viewport()->y() + lowest) / 2;
    m_notice->setGeometry(0, m_notice->isAlone() ? middle : std::min(rowsEnd(), lowest), width(),
                          told);
    m_notice->raise();
    m_banner->raise();
}

} // namespace conferences
