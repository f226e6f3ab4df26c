// SPDX-License-Identifier: Apache-2.0
#include "noticedrows.h"

#include <QHoverEvent>
#include <QTableView>

namespace table {

NoticedRows::NoticedRows(QTableView *view)
    : QObject(view)
    , m_view(view)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { repaint(m_pointed); });
    // Told of the pointer that moves, and of rows that are scrolled under it.
    connect(view, &QAbstractItemView::entered, this, &NoticedRows::setPointed);
    connect(view, &QAbstractItemView::viewportEntered, this, [this] { setPointed({}); });
    view->viewport()->installEventFilter(this);
}

void NoticedRows::followModel()
{
    setPointed({});
    if (!m_view->selectionModel())
        return;
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current, const QModelIndex &previous) {
                repaint(previous);
                repaint(current);
            });
}

bool NoticedRows::isNoticed(int row) const
{
    return isPointed(row) || (m_view->hasFocus() && m_view->currentIndex().row() == row);
}

bool NoticedRows::hasVerbs(int row) const
{
    return m_view->model()->rowCount() <= few || (isPointed(row) && !m_patience.isActive())
        || (m_view->hasFocus() && m_view->currentIndex().row() == row);
}

bool NoticedRows::eventFilter(QObject *watched, QEvent *event)
{
    // Rows that move by themselves are told of by a hover, see PointerFollower.
    if (event->type() == QEvent::HoverMove)
        setPointed(m_view->indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::Leave)
        setPointed({});
    return QObject::eventFilter(watched, event);
}

void NoticedRows::setPointed(const QModelIndex &index)
{
    if (m_pointed.isValid() ? isPointed(index.row()) : !index.isValid())
        return;
    const QPersistentModelIndex before = std::exchange(m_pointed, QPersistentModelIndex(index));
    m_patience.start();
    repaint(before);
    repaint(m_pointed);
}

void NoticedRows::repaint(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    QWidget &viewport = *m_view->viewport();
    const int row = index.row();
    viewport.update(0, m_view->rowViewportPosition(row), viewport.width(), m_view->rowHeight(row));
}

} // namespace table
