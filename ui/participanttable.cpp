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
#include <algorithm>

namespace ui {

using conference::ParticipantModel;

namespace {

constexpr int heightOfRows = 41;
constexpr int statusWidth = 108;
constexpr int switchWidth = 116;
constexpr int endsWidth = 128;

} // namespace

ParticipantTable::ParticipantTable(QWidget *parent)
    : QTableView(parent)
    , m_pace(new PaintPace(viewport()))
{
    setAccessibleName(tr("Participants"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
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
    const twilio::Participant &participant = m_participants->participant(row);
    setRowHidden(row,
                 !m_filter.isEmpty() && !participant.label.contains(m_filter, Qt::CaseInsensitive)
                     && !participant.callSid.contains(m_filter, Qt::CaseInsensitive));
}

void ParticipantTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                   const QList<int> &)
{
    m_pace->update(visualRect(topLeft).united(visualRect(bottomRight)) & viewport()->rect());
    speakCells(*this, topLeft, bottomRight);
}

void ParticipantTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_participants && m_participants->dismiss(currentIndex()))
        return;
    if (event->key() == Qt::Key_Delete) {
        emit removeRequested();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(currentIndex().data().toString());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace ui
