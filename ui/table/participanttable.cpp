// SPDX-License-Identifier: Apache-2.0
#include "participanttable.h"

#include "namedelegate.h"
#include "paintpace.h"
#include "spokencells.h"
#include "statusdelegate.h"
#include "toggledelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>
#include <people/phonebook.h>
#include <people/switchfields.h>

namespace table {

using people::ParticipantModel;
using people::PhoneBook;
using people::switchOf;

namespace {

constexpr int heightOfRows = 41;
constexpr int statusWidth = 108;
constexpr int switchWidth = 116;
constexpr int endsWidth = 128;

/// Sections that do not show what is selected: with each press Qt would paint all of them anew,
/// with 6.8.2 too.
class PlainHeader : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }
};

} // namespace

ParticipantTable::ParticipantTable(QWidget *parent)
    : QTableView(parent)
    , m_pace(new PaintPace(viewport()))
{
    setObjectName(QStringLiteral("participants"));
    setAccessibleName(tr("Participants"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalHeader(new PlainHeader(Qt::Horizontal, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(heightOfRows);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    auto *toggle = new ToggleDelegate(this);
    connect(toggle, &ToggleDelegate::coachingRequested, this, &ParticipantTable::coachingPressed);
    setItemDelegate(toggle);
    setItemDelegateForColumn(ParticipantModel::NameColumn, new NameDelegate(this));
    setItemDelegateForColumn(ParticipantModel::StatusColumn, new StatusDelegate(this));
}

void ParticipantTable::setParticipants(ParticipantModel *participants)
{
    if (m_participants)
        disconnect(m_participants, nullptr, this, nullptr);
    m_participants = participants;
    setModel(participants);
    if (!participants)
        return;
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(ParticipantModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(ParticipantModel::StatusColumn, statusWidth);
    header->resizeSection(ParticipantModel::MutedColumn, switchWidth);
    header->resizeSection(ParticipantModel::HoldColumn, switchWidth);
    header->resizeSection(ParticipantModel::CoachingColumn, switchWidth);
    header->resizeSection(ParticipantModel::EndsColumn, endsWidth);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                emit currentParticipantChanged(
                    current.data(ParticipantModel::CallSidRole).toString());
            });
    connect(participants, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    filterRow(row);
            });
    connect(participants, &QAbstractItemModel::modelReset, this, [this] { setFilter(m_filter); });
    setFilter(m_filter);
}

QList<int> ParticipantTable::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (!isRowHidden(index.row()))
            rows += index.row();
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ParticipantTable::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    for (int row = 0; m_participants && row < m_participants->rowCount(); ++row)
        filterRow(row);
}

void ParticipantTable::filterRow(int row)
{
    setRowHidden(row, !m_filter.isEmpty() && !fits(row));
}

bool ParticipantTable::fits(int row) const
{
    const people::ParticipantRow &known = m_participants->row(row);
    const auto has = [](const QString &text, const QString &part) {
        return text.contains(part, Qt::CaseInsensitive);
    };
    if (has(known.truth.label, m_filter) || has(known.truth.callSid, m_filter))
        return true;
    if (!known.caller)
        return false;
    // A number is found however it is written.
    const QString number = PhoneBook::canonical(m_filter);
    return has(known.caller->name, m_filter)
        || (!number.isEmpty() && has(PhoneBook::canonical(known.caller->number), number));
}

void ParticipantTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                   const QList<int> &)
{
    m_pace->update(visualRect(topLeft).united(visualRect(bottomRight)) & viewport()->rect());
    speakCells(*this, topLeft, bottomRight);
    // What is told of a caller may make a row fit, or no more.
    for (int row = topLeft.row(); !m_filter.isEmpty() && row <= bottomRight.row(); ++row) {
        if (topLeft.column() == ParticipantModel::NameColumn)
            filterRow(row);
    }
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
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_contextActions);
    menu->addSeparator();
    menu->addAction(tr("Copy"), this, [this] { copy(copyable()); });
    menu->addAction(
        tr("Copy Call SID"), this,
        [this, sid = index.data(ParticipantModel::CallSidRole)] { copy(sid.toString()); });
    const auto &caller = m_participants->row(index.row()).caller;
    if (caller && !caller->number.isEmpty())
        menu->addAction(tr("Copy number"), this, [this, number = caller->number] { copy(number); });
    const bool isByKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKeyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                             : event->globalPos());
}

void ParticipantTable::keyboardSearch(const QString &search)
{
    // Names are what is searched, whichever switch is the current cell.
    const QModelIndex before = currentIndex();
    if (before.isValid())
        setCurrentIndex(before.siblingAtColumn(ParticipantModel::NameColumn));
    QTableView::keyboardSearch(search);
    const QModelIndex found = currentIndex();
    if (before.isValid())
        setCurrentIndex(isRowHidden(found.row()) ? before : found.siblingAtColumn(before.column()));
}

QString ParticipantTable::copyable() const
{
    const QList<int> rows = selectedRows();
    if (rows.size() < 2)
        return currentIndex().data().toString();
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < ParticipantModel::columns; ++column) {
            const QModelIndex index = m_participants->index(row, column);
            const QVariant spoken = index.data(Qt::AccessibleTextRole);
            cells += switchOf(column) ? spoken.toString() : index.data().toString();
        }
        cells.insert(1, m_participants->participant(row).callSid);
        const auto &caller = m_participants->row(row).caller;
        cells += caller ? QStringList{caller->number, caller->name} : QStringList{{}, {}};
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void ParticipantTable::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void ParticipantTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_participants && m_participants->dismiss(currentIndex()))
        return;
    if (event->matches(QKeySequence::Copy)) {
        copy(copyable());
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
        QTableView::keyPressEvent(&press);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace table
