// SPDX-License-Identifier: Apache-2.0
#include "participantmodel.h"

#include "log.h"

#include <algorithm>
#include <changes/changequeue.h>
#include <twilio/sid.h>

namespace people {

using namespace Qt::Literals::StringLiterals;
using Clock = twilio::Reply::Clock;

ParticipantModel::ParticipantModel(QString conferenceSid, const changes::ChangeQueue &queue,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_conferenceSid(std::move(conferenceSid))
    , m_queue(queue)
{
    connect(&m_queue, &changes::ChangeQueue::changed, this,
            qOverload<const changes::Change &>(&ParticipantModel::take));
    connect(&m_queue, &changes::ChangeQueue::takenUp, this, [this](const changes::Change &change) {
        takeUp(change);
        if (const int known = rowOf(change); known >= 0)
            refresh(known);
    });
    connect(&m_queue, &changes::ChangeQueue::participantTold, this,
            qOverload<const twilio::Participant &>(&ParticipantModel::take));
    connect(&m_queue, &changes::ChangeQueue::participantFetched, this, &ParticipantModel::takeLook);
}

ParticipantModel::~ParticipantModel() = default;

bool ParticipantModel::take(const std::vector<twilio::Participant> &participants,
                            Clock::time_point askedAt)
{
    if (m_loading) {
        load(participants);
        return std::none_of(m_rows.begin(), m_rows.end(), [askedAt](const ParticipantRow &row) {
            return row.isUnknownSince(askedAt);
        });
    }
    QSet<QString> listed;
    for (const twilio::Participant &participant : participants)
        listed.insert(participant.callSid);
    removeMissing(listed);

    bool isWhole = true;
    for (size_t i = 0; i < participants.size(); ++i) {
        if (rowOf(participants[i].callSid) < 0)
            insert(std::min(static_cast<int>(i), rowCount()), participants[i]);
        else if (!takeLook(participants[i], askedAt))
            isWhole = false;
    }
    renameTheCoached();
    return isWhole;
}

void ParticipantModel::renameTheCoached()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_rows[static_cast<size_t>(row)].state(Switch::Coaching).target.isEmpty())
            refresh(row);
    }
}

void ParticipantModel::take(const twilio::Participant &participant)
{
    const int known = rowOf(participant.callSid);
    if (known < 0)
        return;
    m_rows[static_cast<size_t>(known)].answeredAt = Clock::now();
    tell(known, participant, Clock::now());
}

bool ParticipantModel::takeLook(const twilio::Participant &participant, Clock::time_point askedAt)
{
    const int known = rowOf(participant.callSid);
    if (known < 0)
        return true;
    const ParticipantRow &row = m_rows[static_cast<size_t>(known)];
    if (askedAt < row.answeredAt)
        return false;
    tell(known, participant, askedAt);
    return !row.isUnknownSince(askedAt);
}

void ParticipantModel::take(const changes::Change &change)
{
    const int known = rowOf(change);
    if (known < 0)
        return;
    ParticipantRow &row = m_rows[static_cast<size_t>(known)];
    row.follow(change);
    refresh(known);
}

void ParticipantModel::takeUp(const changes::Change &change)
{
    const int known = rowOf(change);
    if (known >= 0)
        m_rows[static_cast<size_t>(known)].takeUp(change);
}

int ParticipantModel::rowOf(const changes::Change &change) const
{
    const bool isOfSomebodyHere = change.operation == changes::Change::Operation::Update
        && change.address.conferenceSid() == m_conferenceSid;
    return isOfSomebodyHere ? rowOf(change.address) : -1;
}

void ParticipantModel::setEnded()
{
    if (m_ended)
        return;
    m_ended = true;
    for (int row = 0; row < rowCount(); ++row)
        refresh(row);
    emit ended();
}

void ParticipantModel::load(const std::vector<twilio::Participant> &participants)
{
    beginResetModel();
    m_loading = false;
    m_rows.reserve(participants.size());
    QSet<QString> known;
    for (const twilio::Participant &participant : participants) {
        if (known.contains(participant.callSid))
            continue;
        known.insert(participant.callSid);
        m_rows.push_back(rowFor(participant));
    }
    renumber();
    for (const changes::Change &change : m_queue.openChanges(m_conferenceSid))
        takeUp(change);
    for (ParticipantRow &row : m_rows)
        row.shown = shownBy(row);
    endResetModel();
    qCDebug(log) << m_conferenceSid << "loaded," << rowCount() << "people";
    emit loaded();
}

void ParticipantModel::insert(int row, const twilio::Participant &participant)
{
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, rowFor(participant));
    renumber();
    m_rows[static_cast<size_t>(row)].shown = shownBy(m_rows[static_cast<size_t>(row)]);
    endInsertRows();
}

void ParticipantModel::removeMissing(const QSet<QString> &listed)
{
    for (int last = rowCount() - 1; last >= 0; --last) {
        const auto isMissing = [&](int row) {
            return !listed.contains(m_rows[static_cast<size_t>(row)].truth.callSid);
        };
        if (!isMissing(last))
            continue;
        int first = last;
        while (first > 0 && isMissing(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        renumber();
        endRemoveRows();
        last = first;
    }
}

void ParticipantModel::renumber()
{
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows[row].truth.callSid, static_cast<int>(row));
}

void ParticipantModel::tell(int row, const twilio::Participant &participant,
                            Clock::time_point askedAt)
{
    ParticipantRow &known = m_rows[static_cast<size_t>(row)];
    const twilio::Participant was = std::exchange(known.truth, participant);
    known.resolveUnknown(askedAt);
    if (was.label != participant.label)
        changedCell(row, NameColumn);
    if (was.status != participant.status)
        changedCell(row, StatusColumn);
    refresh(row);
}

void ParticipantModel::refresh(int row)
{
    ParticipantRow &known = m_rows[static_cast<size_t>(row)];
    const auto was = std::exchange(known.shown, shownBy(known));
    for (const Switch which : allSwitches) {
        if (was[static_cast<size_t>(which)] != known.state(which))
            changedCell(row, columnOf(which));
    }
}

void ParticipantModel::changedCell(int row, Column column)
{
    const QModelIndex changed = createIndex(row, column);
    emit dataChanged(changed, changed,
                     {Qt::DisplayRole, Qt::CheckStateRole, Qt::AccessibleTextRole, SwitchRole});
}

std::array<SwitchState, allSwitches.size()>
ParticipantModel::shownBy(const ParticipantRow &row) const
{
    std::array<SwitchState, allSwitches.size()> shown;
    for (const Switch which : allSwitches) {
        SwitchState state = stateOf(row, which);
        if (m_ended && state.isSettled()) {
            state.mark = SwitchState::Mark::Unavailable;
            state.reason = tr("the conference has ended");
        }
        if (!state.target.isEmpty())
            state.target = nameOf(state.target);
        shown[static_cast<size_t>(which)] = state;
    }
    return shown;
}

const twilio::Participant &ParticipantModel::participant(int row) const
{
    return m_rows[static_cast<size_t>(row)].truth;
}

std::vector<twilio::Participant> ParticipantModel::participants() const
{
    std::vector<twilio::Participant> all;
    all.reserve(m_rows.size());
    for (const ParticipantRow &row : m_rows)
        all.push_back(row.truth);
    return all;
}

int ParticipantModel::rowOf(const QString &callSid) const
{
    return m_rowOf.value(callSid, -1);
}

int ParticipantModel::rowOf(const twilio::ParticipantAddress &address) const
{
    const QString &callSidOrLabel = address.participant();
    const int row = rowOf(callSidOrLabel);
    if (row >= 0)
        return row;
    const auto labelled
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const ParticipantRow &known) {
              return known.truth.label == callSidOrLabel;
          });
    return labelled == m_rows.end() ? -1 : static_cast<int>(labelled - m_rows.begin());
}

QString ParticipantModel::nameOf(const QString &callSid) const
{
    const int row = rowOf(callSid);
    if (row < 0 || participant(row).label.isEmpty())
        return twilio::shortSid(callSid);
    return participant(row).label;
}

bool ParticipantModel::dismiss(const QModelIndex &index)
{
    const auto which = switchOf(index.column());
    if (!index.isValid() || !which)
        return false;
    ParticipantRow &row = m_rows[static_cast<size_t>(index.row())];
    const auto &overlay = row.overlay(*which);
    if (!overlay || !row.state(*which).isSettled())
        return false;
    row.overlay(*which).reset();
    refresh(index.row());
    return true;
}

ParticipantModel::Column columnOf(Switch which)
{
    switch (which) {
    case Switch::Muted:
        return ParticipantModel::MutedColumn;
    case Switch::Hold:
        return ParticipantModel::HoldColumn;
    case Switch::Coaching:
        return ParticipantModel::CoachingColumn;
    case Switch::EndConferenceOnExit:
        return ParticipantModel::EndsColumn;
    }
    return ParticipantModel::NameColumn;
}

std::optional<Switch> switchOf(int column)
{
    switch (column) {
    case ParticipantModel::MutedColumn:
        return Switch::Muted;
    case ParticipantModel::HoldColumn:
        return Switch::Hold;
    case ParticipantModel::CoachingColumn:
        return Switch::Coaching;
    case ParticipantModel::EndsColumn:
        return Switch::EndConferenceOnExit;
    default:
        return std::nullopt;
    }
}

} // namespace people
