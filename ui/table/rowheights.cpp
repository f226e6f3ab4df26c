// SPDX-License-Identifier: Apache-2.0
#include "rowheights.h"

#include "celldelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace table {

RowHeights::RowHeights(QTableView *view)
    : QObject(view)
    , m_view(view)
{
    QHeaderView &rows = *view->verticalHeader();
    rows.setSectionResizeMode(QHeaderView::Fixed);
    // Qt's least height is that of a heading.
    rows.setMinimumSectionSize(1);
    view->installEventFilter(this);
    apply();
}

void RowHeights::setDensity(Density density)
{
    if (std::exchange(m_density, density) != density)
        apply();
}

bool RowHeights::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void RowHeights::apply()
{
    QHeaderView &rows = *m_view->verticalHeader();
    const int height = CellDelegate::rowHeight(m_view->font(), m_density);
    if (rows.defaultSectionSize() == height)
        return;
    const QModelIndex top = m_view->indexAt({0, 0});
    // What is hidden would come back as high as it was.
    QList<int> hidden;
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.isSectionHidden(row))
            hidden += row;
    }
    for (const int row : std::as_const(hidden))
        rows.showSection(row);
    rows.setDefaultSectionSize(height);
    for (const int row : std::as_const(hidden))
        rows.hideSection(row);
    m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
}

} // namespace table
