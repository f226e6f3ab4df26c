// SPDX-License-Identifier: Apache-2.0
#include "hearingtable.h"

#include "cellpainting.h"
#include "hearingdelegate.h"
#include "hearingheader.h"
#include "hearinglists.h"
#include "hearingmatrix.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <look/appearance.h>
#include <look/elidedtext.h>

namespace hearing {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Somebody will be heard by \p listener, or not any more.
bool hasChange(const Listeners &listeners, size_t listener)
{
    for (size_t speaker = 0; speaker < listeners.size(); ++speaker) {
        if (listeners.change(listener, speaker) != Listeners::Change::None)
            return true;
    }
    return false;
}

} // namespace

HearingTable::HearingTable(QWidget *parent)
    : QTableView(parent)
    , m_matrix(new HearingMatrix(this))
    , m_lists(new HearingLists(this))
    , m_delegate(new HearingDelegate(this))
    , m_above(new HearingHeader(Qt::Horizontal, this))
    , m_beside(new HearingHeader(Qt::Vertical, this))
    , m_corner(new QLabel(tr("hears →"), this))
{
    constexpr int leastToHit = 24;
    constexpr int padding = 8;
    setObjectName(u"hearingTable"_s);
    setAccessibleName(tr("Hearing"));
    setItemDelegate(m_delegate);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalHeader(m_above);
    setVerticalHeader(m_beside);
    horizontalHeader()->setDefaultSectionSize(cellWidth);
    horizontalHeader()->setFixedHeight(std::max(leastToHit, fontMetrics().height() + padding));
    verticalHeader()->setFixedWidth(nameWidth);
    m_corner->setForegroundRole(QPalette::PlaceholderText);
    m_corner->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_corner->setContentsMargins(padding, 0, 0, 0);
    take(m_matrix);
}

const Listeners &HearingTable::listeners() const
{
    return m_matrix->listeners();
}

void HearingTable::take(QAbstractItemModel *shown)
{
    if (model() == shown)
        return;
    setModel(shown);
    lay();
}

void HearingTable::lay()
{
    constexpr int padding = 10;
    constexpr int leastListed = 24;
    const bool isMatrix = model() == m_matrix;
    verticalHeader()->setVisible(isMatrix);
    m_corner->setVisible(isMatrix);
    m_corner->setGeometry(0, 0, nameWidth, horizontalHeader()->height());
    horizontalHeader()->setSectionResizeMode(isMatrix ? QHeaderView::Fixed : QHeaderView::Stretch);
    verticalHeader()->setDefaultSectionSize(
        isMatrix ? std::max(cellHeight, fontMetrics().height() + padding)
                 : std::max(leastListed, fontMetrics().height() + padding / 2));
}

void HearingTable::showAll(Listeners listeners, const QString &callSid)
{
    const auto place = listeners.find(callSid);
    const int chosen = place ? static_cast<int>(*place) : -1;
    if (m_delegate->chosen() != chosen)
        viewport()->update();
    m_delegate->setChosen(chosen);
    m_beside->setChosen(chosen);
    replace(std::move(listeners));
    m_lists->clear();
    take(m_matrix);
}

/// When others come or go the keyboard stays on whom it was on, and what is seen where it was.
void HearingTable::replace(Listeners listeners)
{
    const Listeners &before = m_matrix->listeners();
    const QModelIndex current = model() == m_matrix ? currentIndex() : QModelIndex();
    if (listeners.hasSamePeople(before) || !current.isValid())
        return m_matrix->setListeners(std::move(listeners));
    const QString listener = before.person(static_cast<size_t>(current.row())).callSid;
    const QString speaker = before.person(static_cast<size_t>(current.column())).callSid;
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    m_matrix->setListeners(std::move(listeners));
    const auto row = m_matrix->listeners().find(listener);
    const auto column = m_matrix->listeners().find(speaker);
    if (row && column)
        selectionModel()->setCurrentIndex(
            m_matrix->index(static_cast<int>(*row), static_cast<int>(*column)),
            QItemSelectionModel::NoUpdate);
    horizontalScrollBar()->setValue(scrolled.x());
    verticalScrollBar()->setValue(scrolled.y());
}

void HearingTable::showOne(const people::ParticipantModel &model, const QString &callSid,
                           const people::PlannedPress *press)
{
    m_lists->show(model, callSid, press);
    m_matrix->setListeners({});
    take(m_lists);
}

void HearingTable::clear()
{
    m_matrix->setListeners({});
    m_lists->clear();
    take(m_matrix);
}

QSize HearingTable::sizeHint() const
{
    constexpr int lines = 6;
    return {nameWidth + lines * cellWidth, (lines + 1) * cellHeight};
}

QSize HearingTable::minimumSizeHint() const
{
    return {nameWidth + cellWidth, 2 * fontMetrics().height()};
}

void HearingTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        lay();
}

/// Whoever is on hold hears one thing alone, which is said once, in the row.
void HearingTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model() != m_matrix)
        return;
    constexpr int padding = 12;
    QPainter painter(viewport());
    painter.setPen(look::tonesFor(palette()).quiet);
    const Listeners &all = m_matrix->listeners();
    const int last = columnViewportPosition(static_cast<int>(all.size()) - 1) + cellWidth;
    for (size_t who = 0; who < all.size(); ++who) {
        const auto row = static_cast<int>(who);
        // What a press would change there is marked instead.
        if (!all.person(who).isOnHold || hasChange(all, who))
            continue;
        // Beside the cell that is their own.
        const int own = columnViewportPosition(row);
        const bool isLeft = own - columnViewportPosition(0) >= last - own - cellWidth;
        const int from = std::max(isLeft ? 0 : own + cellWidth, 0);
        const int to = isLeft ? own : std::min(last, viewport()->width());
        const QRect room(from + padding, rowViewportPosition(row), to - from - 2 * padding,
                         rowHeight(row) - 1);
        if (room.width() <= 0 || !room.intersects(event->rect()))
            continue;
        // No line of a column runs through it.
        painter.fillRect(
            QRect(from, room.top(), to - from - 1, room.height()),
            palette().color(QPalette::Active,
                            row == m_delegate->chosen() ? QPalette::Highlight : QPalette::Base));
        painter.drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            look::elidedText(tr("on hold: hears hold music"), fontMetrics(), room.width()));
    }
}

} // namespace hearing
