// SPDX-License-Identifier: Apache-2.0
#include "keptplace.h"

#include "shownrows.h"

#include <QScrollBar>
#include <QTableView>

namespace table {

KeptPlace::KeptPlace(const ShownRows &shown, QTableView *view)
    : QObject(view)
    , m_shown(shown)
    , m_view(view)
{
    connect(&shown, &ShownRows::aboutToBeApplied, this, &KeptPlace::keep);
    connect(&shown, &ShownRows::applied, this, &KeptPlace::restore);
}

void KeptPlace::keep()
{
    const QModelIndex current = m_view->currentIndex();
    const bool isCurrent = m_view->viewport()->rect().intersects(m_view->visualRect(current));
    const QModelIndex index = isCurrent ? current : m_view->indexAt({0, 0});
    m_place = index.isValid()
        ? std::optional(Place{index.row(), m_view->rowViewportPosition(index.row()), isCurrent})
        : std::nullopt;
    if (m_filter.isEmpty())
        m_scrolled = m_view->verticalScrollBar()->value();
}

void KeptPlace::restore()
{
    m_view->doItemsLayout();
    const people::RowFilter before = std::exchange(m_filter, m_shown.filter());
    const auto place = std::exchange(m_place, std::nullopt);
    QScrollBar &bar = *m_view->verticalScrollBar();
    const QAbstractItemModel *model = m_view->model();
    const bool isShown
        = place && model && place->row < model->rowCount() && !m_view->isRowHidden(place->row);
    if (isShown && (place->isCurrent || m_filter == before))
        bar.setValue(bar.value() + m_view->rowViewportPosition(place->row) - place->y);
    else if (m_filter != before)
        bar.setValue(m_filter.isEmpty() ? m_scrolled : 0);
}

} // namespace table
