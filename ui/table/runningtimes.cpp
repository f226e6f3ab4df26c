// SPDX-License-Identifier: Apache-2.0
#include "runningtimes.h"

#include "participanttable.h"

#include <QEvent>
#include <QHeaderView>

namespace table {

using people::ParticipantModel;

RunningTimes::RunningTimes(ParticipantTable *table)
    : QObject(table)
    , m_table(table)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &RunningTimes::tick);
    table->installEventFilter(this);
}

bool RunningTimes::eventFilter(QObject *watched, QEvent *event)
{
    const bool concerns = watched == m_table
        ? event->type() == QEvent::Show || event->type() == QEvent::Hide
        : event->type() == QEvent::WindowStateChange;
    if (concerns)
        watch();
    return QObject::eventFilter(watched, event);
}

void RunningTimes::watch()
{
    if (QWidget *window = m_table->window(); window != m_window && window != m_table) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window;
        window->installEventFilter(this);
    }
    const bool isSeen = m_table->isVisible() && !m_table->window()->isMinimized();
    if (isSeen && !m_second.isActive())
        m_second.start();
    else if (!isSeen)
        m_second.stop();
}

void RunningTimes::tick()
{
    const ParticipantModel *people = m_table->participants();
    if (!people || people->hasEnded())
        return;
    const QHeaderView &header = *m_table->verticalHeader();
    const int first = std::max(header.visualIndexAt(0), 0);
    int last = header.visualIndexAt(m_table->viewport()->height() - 1);
    if (last < 0)
        last = people->rowCount() - 1;
    for (int place = first; place <= last; ++place) {
        const int row = header.logicalIndex(place);
        if (header.isSectionHidden(row))
            continue;
        if (people->row(row).held)
            m_table->update(people->index(row, ParticipantModel::HoldColumn));
        const QModelIndex status = people->index(row, ParticipantModel::StatusColumn);
        if (status.data(ParticipantModel::SinceRole).toDateTime().isValid())
            m_table->update(status);
    }
}

} // namespace table
