// SPDX-License-Identifier: Apache-2.0
#include "participanttable.h"

#include "copiedrows.h"
#include "droppedwords.h"
#include "keptplace.h"
#include "namedelegate.h"
#include "namesearch.h"
#include "noticedrows.h"
#include "paintpace.h"
#include "participantheader.h"
#include "pointerfollower.h"
#include "pressguard.h"
#include "rowfinder.h"
#include "rowheights.h"
#include "rowmenu.h"
#include "runningtimes.h"
#include "shownrows.h"
#include "spokencells.h"
#include "statusdelegate.h"
#include "toggledelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>
#include <people/switchfields.h>

namespace table {

using people::ParticipantModel;

ParticipantTable::ParticipantTable(QWidget *parent)
    : HeardTable(parent)
    , m_header(new ParticipantHeader(this))
    , m_pace(new PaintPace(viewport()))
    , m_pointer(new PointerFollower(viewport()))
    , m_search(new NameSearch(this))
    , m_noticed(new NoticedRows(this))
    , m_heights(new RowHeights(this))
    , m_shown(new ShownRows(this))
    , m_finder(new RowFinder(*m_shown, *m_search, this))
    , m_guard(std::make_unique<PressGuard>())
{
    setObjectName(QStringLiteral("participants"));
    connect(m_shown, &ShownRows::pinned, this, [this] { rowsMoved(0); });
    setAccessibleName(tr("Participants"));
    new RunningTimes(this);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    // Arrow keys go from cell to cell; Tab goes on to what is beside the table.
    setTabKeyNavigation(false);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    auto *toggle = new ToggleDelegate(*m_noticed, *m_guard, this);
    connect(toggle, &ToggleDelegate::coachingRequested, this, &ParticipantTable::coachingPressed);
    connect(toggle, &ToggleDelegate::unheeded, this, [this](const QModelIndex &index) {
        emit pressDropped(unheededSentence(*m_participants, index));
    });
    connect(toggle, &ToggleDelegate::dropped, this, [this](const QModelIndex &index) {
        emit pressDropped(switchedElsewhereSentence(index));
    });
    setItemDelegate(toggle);
    setItemDelegateForColumn(ParticipantModel::NameColumn,
                             new NameDelegate(*m_noticed, *m_shown, this));
    setItemDelegateForColumn(ParticipantModel::StatusColumn, new StatusDelegate(*m_noticed, this));
    new KeptPlace(*m_shown, this);
    connect(m_shown, &ShownRows::applied, m_pointer, &PointerFollower::follow);
    m_header->follow(*m_shown);
    connect(m_shown, &ShownRows::strayed, this, [this](int row) {
        m_pace->update(visualRect(model()->index(row, ParticipantModel::NameColumn)));
    });
    connect(qApp, &QApplication::focusChanged, this, &ParticipantTable::attend);
}

ParticipantTable::~ParticipantTable()
{
    disconnect(qApp, nullptr, this, nullptr);
    delete m_search;
}

void ParticipantTable::setClock(std::function<twilio::Instant()> clock)
{
    m_guard->setClock(std::move(clock));
}

void ParticipantTable::setDensity(Density density)
{
    m_heights->setDensity(density);
}

void ParticipantTable::setParticipants(ParticipantModel *participants)
{
    if (m_participants) {
        disconnect(m_participants, nullptr, this, nullptr);
        m_participants->departures().keep(false);
        m_participants->departures().setCurrent({});
    }
    m_participants = participants;
    m_guard->clear();
    setModel(participants);
    m_noticed->followModel();
    m_shown->setParticipants(participants);
    if (!participants)
        return;
    m_header->measure();
    follow(*participants);
    attend();
}

void ParticipantTable::follow(ParticipantModel &participants)
{
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const QString callSid = current.data(ParticipantModel::CallSidRole).toString();
                m_participants->departures().setCurrent(callSid);
                emit currentParticipantChanged(callSid);
            });
    connect(&participants, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { rowsMoved(first); });
    connect(&participants, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first) {
                m_firstToMove = verticalHeader()->visualIndex(first);
            });
    connect(&participants, &QAbstractItemModel::rowsRemoved, this,
            [this] { rowsMoved(m_firstToMove); });
    connect(&participants, &ParticipantModel::switchedElsewhere, this,
            [this](int row, people::Switch which) {
                const QModelIndex cell
                    = m_participants->index(row, people::switchField(which).column);
                m_guard->cellChanged(cell, cell == currentIndex());
            });
}

bool ParticipantTable::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_isEntered = event->type() == QEvent::Enter;
        attend();
    }
    return QTableView::event(event);
}

/// Who leaves stays as long as somebody is here.
void ParticipantTable::attend()
{
    m_cameFromFind = m_cameFromFind && (hasFocus() || m_search->hasFocus());
    if (m_participants)
        m_participants->departures().keep(m_isEntered || hasFocus() || m_search->hasFocus());
}

/// Those that stand from \p first on stand elsewhere, and not because somebody here wanted it.
void ParticipantTable::rowsMoved(int first)
{
    m_guard->rowsMoved(first);
    m_pointer->follow();
}

void ParticipantTable::updateGeometries()
{
    const int before = verticalScrollBar()->value();
    QTableView::updateGeometries();
    if (verticalScrollBar()->value() != before)
        rowsMoved(0);
}

/// \return true where the rows have just moved under the pointer.
bool ParticipantTable::dropsPress(const QMouseEvent &event)
{
    m_pressed = indexAt(event.position().toPoint());
    m_isPressDropped
        = m_pressed.isValid() && m_guard->hasMoved(verticalHeader()->visualIndex(m_pressed.row()));
    if (m_isPressDropped)
        emit pressDropped(movedSentence());
    return m_isPressDropped;
}

void ParticipantTable::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback<const QEvent *> input(m_input, event);
    if (!dropsPress(*event))
        QTableView::mousePressEvent(event);
}

void ParticipantTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!dropsPress(*event))
        QTableView::mouseDoubleClickEvent(event);
}

void ParticipantTable::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isPressDropped, false))
        return;
    const QModelIndex under = indexAt(event->position().toPoint());
    const bool hasMovedAway = under != m_pressed && under.isValid()
        && m_guard->hasMoved(verticalHeader()->visualIndex(under.row()));
    const QScopedValueRollback<const QEvent *> input(m_input, event);
    QTableView::mouseReleaseEvent(event);
    if (hasMovedAway && event->button() == Qt::LeftButton)
        emit pressDropped(movedSentence());
}

/// Those that are shown: who is hidden is chosen by nobody unseen.
void ParticipantTable::selectAll()
{
    m_shown->select(m_shown->rows());
}

void ParticipantTable::comeFromFind()
{
    if (m_shown->sums().rows == 0)
        return;
    m_finder->goToBest();
    setFocus(Qt::ShortcutFocusReason);
    m_cameFromFind = hasFocus();
}

void ParticipantTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                   const QList<int> &roles)
{
    m_pace->update(visualRect(topLeft).united(visualRect(bottomRight)) & viewport()->rect());
    // A clock that goes on is no news.
    if (roles != QList<int>{Qt::DisplayRole})
        speakCells(*this, topLeft, bottomRight);
}

void ParticipantTable::setStale(bool stale)
{
    if (m_isStale == stale)
        return;
    m_isStale = stale;
    viewport()->update();
}

void ParticipantTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_isStale)
        return;
    constexpr int veil = 120;
    QColor tone = palette().color(QPalette::Window);
    tone.setAlpha(veil);
    QPainter(viewport()).fillRect(event->rect(), tone);
}

void ParticipantTable::setContextActions(const QList<QAction *> &actions)
{
    m_contextActions = actions;
    addActions(actions);
}

void ParticipantTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || (m_isPressDropped && event->reason() == QContextMenuEvent::Mouse))
        return;
    auto *menu = new RowMenu(
        m_contextActions, *m_participants, index,
        [this] { return copiedText(*m_participants, m_shown->selected(), currentIndex()); }, this);
    const bool isByKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKeyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                             : event->globalPos());
}

void ParticipantTable::keyboardSearch(const QString &text)
{
    m_search->place(viewport()->geometry());
    m_search->begin(text);
}

QItemSelectionModel::SelectionFlags ParticipantTable::selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const
{
    // Qt asks which keys are held, of whatever widget. Within an event Qt 6.8 asks once more,
    // without it.
    const QEvent *by = event ? event : m_input;
    return by ? QTableView::selectionCommand(index, by)
              : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

/// A press by a key is seen: whoever is hidden is not acted on.
bool ParticipantTable::isPressHeeded(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    if (!isPressingKey(event) || !current.isValid() || !isRowHidden(current.row()))
        return true;
    emit pressDropped(hiddenSentence(current));
    return false;
}

/// One thing a press: a mark goes, or else the keyboard goes back to where it came from.
bool ParticipantTable::handleEscape()
{
    if (m_participants && m_participants->dismiss(currentIndex()))
        return true;
    if (m_cameFromFind)
        emit findAsked();
    return m_cameFromFind;
}

void ParticipantTable::keyPressEvent(QKeyEvent *event)
{
    if (m_search->isRunning())
        return m_search->take(event);
    if (event->key() == Qt::Key_Escape && handleEscape())
        return;
    if (event->matches(QKeySequence::Copy))
        return QApplication::clipboard()->setText(
            copiedText(*m_participants, m_shown->selected(), currentIndex()));
    if (NameSearch::isBegunBy(*event) && m_participants)
        return keyboardSearch(event->text());
    if (!isPressHeeded(*event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "),
                        event->isAutoRepeat());
        QTableView::keyPressEvent(&press);
        return;
    }
    const QScopedValueRollback<const QEvent *> input(m_input, event);
    QTableView::keyPressEvent(event);
}

} // namespace table
