// SPDX-License-Identifier: Apache-2.0
#include "activityview.h"

#include "activitydelegate.h"
#include "changedetails.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <people/activitymodel.h>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using people::ActivityModel;

ActivityView::ActivityView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new ActivityDelegate(this))
{
    constexpr int timeWidth = 90;
    constexpr int rowPadding = 7;
    constexpr int leastToHit = 24;
    setAccessibleName(tr("Activity"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(
        std::max(leastToHit, fontMetrics().height() + rowPadding));
    setItemDelegate(m_delegate);
    horizontalHeader()->setDefaultSectionSize(timeWidth);
    connect(m_delegate, &ActivityDelegate::pressed, this, &ActivityView::act);
}

void ActivityView::setActivity(ActivityModel *activity)
{
    constexpr int titleWidth = 312;
    setModel(activity);
    if (activity)
        setColumnWidth(ActivityModel::TitleColumn, titleWidth);
}

QSize ActivityView::sizeHint() const
{
    constexpr int lines = 5;
    constexpr int width = 640;
    return {width, lines * verticalHeader()->defaultSectionSize()};
}

void ActivityView::setUndoable(const QUuid &change, int people)
{
    const TakeBack undoable{change, people};
    if (m_delegate->undoable() == undoable)
        return;
    m_delegate->setUndoable(undoable);
    viewport()->update();
}

void ActivityView::act(const QModelIndex &index, const ActivityAction &action)
{
    const auto change = index.data(ActivityModel::ChangeRole).value<changes::Change>();
    if (const auto *decision = std::get_if<changes::Decision>(&action))
        emit decided(change.id, *decision);
    else if (const auto *undoable = std::get_if<TakeBack>(&action)) {
        // A menu may have stood open while something else was pressed.
        if (*undoable == m_delegate->undoable())
            emit undoAsked();
    } else
        (new ChangeDetails(change, this))->show();
}

void ActivityView::openMenu(const QModelIndex &index, QPoint globalPosition)
{
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex line = index;
    for (const ActivityAction &action : actionsOn(index, m_delegate->undoable())) {
        menu->addAction(actionText(action), this, [this, line, action] {
            if (line.isValid())
                act(line, action);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Cop&y"), QKeySequence::Copy, this, &ActivityView::copySelected);
    menu->popup(globalPosition);
    menu->setActiveAction(menu->actions().constFirst());
}

void ActivityView::copySelected() const
{
    if (!selectionModel())
        return;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        const auto change = row.data(ActivityModel::ChangeRole).value<changes::Change>();
        for (int column = 0; column < model()->columnCount(); ++column)
            cells += words::withoutIsolation(row.siblingAtColumn(column).data().toString(),
                                             namesIn(change));
        lines += cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ActivityView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QModelIndex outcome = currentIndex().siblingAtColumn(ActivityModel::OutcomeColumn);
        openMenu(outcome, viewport()->mapToGlobal(visualRect(outcome).bottomLeft()));
    } else {
        QTableView::keyPressEvent(event);
    }
}

QStyleOptionViewItem ActivityView::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

void ActivityView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isOnLink = index.column() == ActivityModel::OutcomeColumn
        && m_delegate->linkAt(optionFor(index), index, event->position().toPoint());
    viewport()->setCursor(isOnLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void ActivityView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    openMenu(index,
             byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void ActivityView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model() && model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignTop | Qt::TextWordWrap,
                     tr("What you do appears here, with what became of it."));
}

} // namespace records
