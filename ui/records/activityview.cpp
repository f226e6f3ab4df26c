// SPDX-License-Identifier: Apache-2.0
#include "activityview.h"

#include "activitydelegate.h"
#include "changedetails.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <changes/presssum.h>
#include <people/activitymodel.h>
#include <utility>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using people::ActivityModel;
using Fold = ActivityModel::Fold;

namespace {

Fold foldOf(const QModelIndex &index)
{
    return static_cast<Fold>(index.data(ActivityModel::FoldRole).toInt());
}

} // namespace

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
    m_activity = activity;
    setModel(activity);
    if (!activity)
        return;
    setColumnWidth(ActivityModel::TitleColumn, titleWidth);
    connect(activity, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { hideOthers(first, last); });
    connect(activity, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                hideOthers(first.row(), last.row());
            });
    hideOthers(0, activity->rowCount() - 1);
}

void ActivityView::setShown(ShownLines lines)
{
    const bool wasAll = std::exchange(m_shown, lines) == ShownLines::Everything;
    if (!m_activity || (wasAll && lines == ShownLines::Everything))
        return;
    for (int row = 0; row < m_activity->rowCount(); ++row)
        setRowHidden(row, !isToBeShown(row));
    // The keyboard is where it can be seen.
    if (currentIndex().isValid() && isRowHidden(currentIndex().row()))
        setCurrentIndex({});
    viewport()->update();
}

bool ActivityView::isToBeShown(int row) const
{
    const QModelIndex line = m_activity->index(row, ActivityModel::OutcomeColumn);
    const bool isOfOthers = line.data(ActivityModel::SeenRole).toBool();
    if (m_shown != ShownLines::Failures || isOfOthers)
        return m_shown == ShownLines::Everything || !isOfOthers;
    const QVariant press = line.data(ActivityModel::PressRole);
    return press.isValid()
        ? press.value<changes::PressSum>().endedOtherwise() > 0
        : changes::endedOtherwise(line.data(ActivityModel::ChangeRole).value<changes::Change>());
}

void ActivityView::hideOthers(int first, int last)
{
    for (int row = first; m_shown != ShownLines::Everything && row <= last; ++row)
        setRowHidden(row, !isToBeShown(row));
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
    if (const auto *decision = std::get_if<changes::Decision>(&action)) {
        emit decided(change.id, *decision);
    } else if (const auto *together = std::get_if<DecideTogether>(&action)) {
        emit decidedTogether(m_activity->changesOf(index.row()), together->decision,
                             index.siblingAtColumn(ActivityModel::TitleColumn).data().toString());
    } else if (const auto *undoable = std::get_if<TakeBack>(&action)) {
        // A menu may have stood open while something else was pressed.
        if (*undoable == m_delegate->undoable())
            emit undoAsked();
    } else if (const auto *unfold = std::get_if<Unfold>(&action)) {
        setUnfolded(index, unfold->isUnfolded);
    } else if (std::holds_alternative<ShowPeople>(action)) {
        showPeople(index);
    } else {
        (new ChangeDetails(change, this))->show();
    }
}

void ActivityView::showPeople(const QModelIndex &index)
{
    const QList<changes::Change> all = m_activity->changesOf(index.row());
    QList<changes::Change> otherwise = all;
    otherwise.removeIf([](const auto &change) { return !changes::endedOtherwise(change); });
    emit peopleAsked(otherwise.isEmpty() ? all : otherwise);
}

void ActivityView::setUnfolded(const QModelIndex &index, bool isUnfolded)
{
    const QModelIndex line = index.siblingAtColumn(ActivityModel::TitleColumn);
    // Who is at a row that goes is at the press then: the selection goes to the row above.
    m_activity->setUnfolded(line.row(), isUnfolded);
    // What is read of the line says it, and nothing else is new to who is there already.
    if (!QAccessible::isActive() || currentIndex().row() != line.row())
        return;
    if (QAccessibleInterface *table = QAccessible::queryAccessibleInterface(this)) {
        QAccessibleInterface *cell = table->tableInterface()->cellAt(line.row(), line.column());
        QAccessibleEvent news(cell, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&news);
    }
}

void ActivityView::openMenu(const QModelIndex &index, QPoint globalPosition)
{
    if (!m_activity || m_activity->rowCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex line = index;
    const QList<ActivityAction> offered
        = index.isValid() ? actionsOn(index, m_delegate->undoable()) : QList<ActivityAction>();
    for (const ActivityAction &action : offered) {
        menu->addAction(actionText(action), this, [this, line, action] {
            if (line.isValid())
                act(line, action);
        });
    }
    if (!offered.isEmpty())
        menu->addSeparator();
    if (index.isValid())
        menu->addAction(tr("Cop&y"), QKeySequence::Copy, this, &ActivityView::copySelected);
    menu->addAction(tr("Clear what is &over"), m_activity, &ActivityModel::clear)
        ->setEnabled(m_activity->canBeCleared());
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

bool ActivityView::foldByKey(int key)
{
    const QModelIndex index = currentIndex();
    const Fold fold = index.isValid() ? foldOf(index) : Fold::None;
    const bool isLeft = key == Qt::Key_Left;
    if (isLeft && fold == Fold::Under) {
        const auto change = index.data(ActivityModel::ChangeRole).value<changes::Change>();
        setCurrentIndex(index.siblingAtRow(m_activity->lineOf(change.id)));
        return true;
    }
    const bool isFolding = isLeft && fold == Fold::Unfolded;
    const bool isUnfolding = key == Qt::Key_Right && fold == Fold::Folded;
    if (isFolding || isUnfolding)
        setUnfolded(index, isUnfolding);
    return isFolding || isUnfolding;
}

void ActivityView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QModelIndex outcome = currentIndex().siblingAtColumn(ActivityModel::OutcomeColumn);
        openMenu(outcome, viewport()->mapToGlobal(visualRect(outcome).bottomLeft()));
    } else if (event->modifiers() != Qt::NoModifier || !foldByKey(event->key())) {
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
    const bool isOnLink = index.isValid()
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
    const int lines = model() ? model()->rowCount() : 0;
    if (lines > verticalHeader()->hiddenSectionCount())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignTop | Qt::TextWordWrap,
                     lines > 0 ? tr("Nothing of what is listed is of that kind.")
                               : tr("What you do appears here, with what became of it."));
}

} // namespace records
