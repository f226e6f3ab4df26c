// SPDX-License-Identifier: Apache-2.0
#include "participantmodel.h"

#include "log.h"
#include "participantcells.h"
#include "switchfields.h"

#include <changes/changequeue.h>

namespace people {

using twilio::Instant;

ParticipantModel::ParticipantModel(QString conferenceSid, const changes::ChangeQueue &queue,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_conferenceSid(std::move(conferenceSid))
    , m_changes(m_conferenceSid, m_rows, queue)
{
    connect(&m_departures, &Departures::ticked, this, &ParticipantModel::tick);
    connect(&m_arrivals, &Arrivals::due, this, &ParticipantModel::arrive);
    const auto tellOne = [this](int row) { tellAboutNames({row, row}); };
    connect(&m_callers, &RowCallers::told, this, tellOne);
    connect(&m_coachings, &Coachings::told, this, &ParticipantModel::tellAboutNames);
    connect(&m_stars, &Stars::told, this, tellOne);
    connect(&queue, &changes::ChangeQueue::changed, this,
            qOverload<const changes::Change &>(&ParticipantModel::apply));
    connect(&queue, &changes::ChangeQueue::adopted, this, [this](const changes::Change &change) {
        refresh(m_changes.adopt(change));
        tellChanged();
    });
    connect(&queue, &changes::ChangeQueue::participantTold, this,
            qOverload<const twilio::Participant &>(&ParticipantModel::apply));
    connect(&queue, &changes::ChangeQueue::participantFetched, this,
            [this](const twilio::Participant &participant, Instant askedAt) {
                if (participant.conferenceSid == m_conferenceSid)
                    applyFetched(participant, askedAt);
                tellChanged();
            });
}

bool ParticipantModel::apply(const std::vector<twilio::Participant> &participants, Instant askedAt)
{
    if (m_endedAt && askedAt >= *m_endedAt)
        setEnded(std::nullopt);
    if (m_loading) {
        load(participants);
        return !m_rows.isUnknownSince(askedAt);
    }
    leaveBehind(participants, askedAt);
    bool isWhole = true;
    for (const twilio::Participant &participant : participants)
        isWhole &= applyFetched(participant, askedAt);
    m_arrivals.expect(participants);
    renameTheCoached();
    return isWhole;
}

void ParticipantModel::arrive(const std::vector<ParticipantRow> &newcomers,
                              const std::vector<twilio::Participant> &told)
{
    if (!newcomers.empty())
        append(newcomers);
    for (const twilio::Participant &participant : told)
        apply(participant);
    renameTheCoached();
}

void ParticipantModel::append(const std::vector<ParticipantRow> &newcomers)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(newcomers.size()) - 1);
    m_rows.append(newcomers);
    m_changes.adoptFrom(first);
    for (int row = first; row < rowCount(); ++row)
        m_rows[row].shown = switchesOf(*this, m_rows[row]);
    endInsertRows();
    m_coachings.follow({{first, rowCount() - 1}});
}

void ParticipantModel::renameTheCoached()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_rows[row].state(Switch::Coaching).target.isEmpty())
            refresh(row);
    }
    tellChanged();
}

void ParticipantModel::apply(const twilio::Participant &participant)
{
    // One call may be in two conferences, and is another participant in each.
    if (m_loading || participant.conferenceSid != m_conferenceSid)
        return;
    // Whoever was called in is there before a list shows them.
    const int known = rowOf(participant.callSid);
    if (known < 0)
        return m_arrivals.expect(participant);
    m_rows[known].answeredAt = Instant::clock::now();
    applyTruth(known, participant, Instant::clock::now());
    tellChanged();
}

bool ParticipantModel::applyFetched(const twilio::Participant &participant, Instant askedAt)
{
    const int known = rowOf(participant.callSid);
    if (known < 0)
        return true;
    const ParticipantRow &row = m_rows[known];
    if (askedAt < row.answeredAt)
        return false;
    if (m_departures.comeBack(known, askedAt))
        changedCell(known, NameColumn);
    applyTruth(known, participant, askedAt);
    return !row.isUnknownSince(askedAt);
}

void ParticipantModel::apply(const changes::Change &change)
{
    refresh(m_changes.follow(change));
    tellChanged();
}

void ParticipantModel::setEnded(std::optional<Instant> endedAt)
{
    if (std::exchange(m_endedAt, endedAt).has_value() == endedAt.has_value())
        return;
    m_departures.setEnded(hasEnded());
    for (int row = 0; row < rowCount(); ++row) {
        refresh(row);
        changedCell(row, StatusColumn);
    }
    tellChanged();
    emit endedAt ? ended() : revived();
}

void ParticipantModel::load(const std::vector<twilio::Participant> &participants)
{
    beginResetModel();
    m_loading = false;
    m_rows.assign(m_callers.newcomersIn(participants));
    m_changes.adoptFrom(0);
    for (ParticipantRow &row : m_rows)
        row.shown = switchesOf(*this, row);
    m_coachings.followAll();
    endResetModel();
    qCDebug(log) << m_conferenceSid << "loaded," << rowCount() << "people";
    emit loaded();
}

void ParticipantModel::leaveBehind(const std::vector<twilio::Participant> &listed, Instant askedAt)
{
    const QList<int> behind = m_departures.leaveBehind(listed, askedAt);
    for (const int row : behind) {
        refresh(row);
        changedCell(row, NameColumn);
        changedCell(row, StatusColumn);
    }
    tellChanged();
    if (behind.size() > Arrivals::mostAtOnce)
        m_arrivals.putOff();
    if (!behind.isEmpty())
        emit left(behind);
    tick();
}

/// Who has left is there a second longer, or goes.
void ParticipantModel::tick()
{
    const QList<RowRun> gone = runsOf(m_departures.whoGo());
    // From the end, so that those before it keep their numbers.
    for (auto run = gone.crbegin(); run != gone.crend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.remove(*run);
        endRemoveRows();
    }
    for (const RowRun &run : runsOf(m_departures.away()))
        emit dataChanged(createIndex(run.first, StatusColumn), createIndex(run.last, StatusColumn),
                         {Qt::DisplayRole});
}

void ParticipantModel::applyTruth(int row, const twilio::Participant &participant, Instant askedAt)
{
    ParticipantRow &known = m_rows[row];
    const twilio::Participant was = known.truth;
    const QList<Switch> elsewhere = known.take(participant, askedAt);
    if (was.label != participant.label)
        changedCell(row, NameColumn);
    if (was.status != known.truth.status)
        changedCell(row, StatusColumn);
    refresh(row);
    for (const Switch which : elsewhere)
        emit switchedElsewhere(row, which);
}

/// \p row: -1 where nobody is concerned.
void ParticipantModel::refresh(int row)
{
    if (row < 0)
        return;
    ParticipantRow &known = m_rows[row];
    const auto was = std::exchange(known.shown, switchesOf(*this, known));
    for (const Switch which : allSwitches) {
        if (was[static_cast<size_t>(which)] != known.state(which))
            changedCell(row, switchField(which).column);
    }
}

void ParticipantModel::tellChanged()
{
    const QList<int> rows = m_changed.rows();
    for (const auto &[column, runs] : m_changed.take()) {
        for (const RowRun &run : runs)
            emit dataChanged(
                createIndex(run.first, column), createIndex(run.last, column),
                {Qt::DisplayRole, Qt::CheckStateRole, Qt::AccessibleTextRole, SwitchRole});
    }
    m_coachings.follow(runsOf(rows));
}

void ParticipantModel::tellAboutNames(const RowRun &run)
{
    emit dataChanged(createIndex(run.first, NameColumn), createIndex(run.last, NameColumn),
                     rolesAboutName);
}

void ParticipantModel::setOwn(const QString &callSid)
{
    const QString was = std::exchange(m_own, callSid);
    for (const int row : {rowOf(was), rowOf(callSid)}) {
        if (row >= 0)
            emit dataChanged(createIndex(row, NameColumn), createIndex(row, EndsColumn));
    }
    emit ownChanged();
}

bool ParticipantModel::dismiss(const QModelIndex &index)
{
    const auto which = switchOf(index.column());
    if (!index.isValid() || !which || !m_rows[index.row()].dismiss(*which))
        return false;
    refresh(index.row());
    tellChanged();
    return true;
}

QVariant ParticipantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole;
    return isText && orientation == Qt::Horizontal ? columnTitle(section) : QVariant();
}

QVariant ParticipantModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() ? cellData(*this, index, role) : QVariant();
}

Qt::ItemFlags ParticipantModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool acts = switchOf(index.column()) && isAvailable(index.row()) && !isOwn(index.row());
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
        | (acts ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool ParticipantModel::canSwitch(int row, Switch which, bool on) const
{
    const SwitchState &state = m_rows[row].state(which);
    const bool isSo = state.value == (on ? SwitchState::Value::On : SwitchState::Value::Off)
        && state.mark != SwitchState::Mark::Unknown;
    return isAvailable(row) && !isOwn(row) && !isSo;
}

bool ParticipantModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.isValid() && role == SpeakerRole)
        return m_stars.press(index.row(), value.toBool());
    const auto which = switchOf(index.column());
    const bool on = value.toInt() == Qt::Checked;
    if (!index.isValid() || role != Qt::CheckStateRole || !which || *which == Switch::Coaching
        || !canSwitch(index.row(), *which, on))
        return false;
    emit switchPressed(index.row(), *which, on);
    return true;
}

} // namespace people
