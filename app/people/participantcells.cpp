// SPDX-License-Identifier: Apache-2.0
// What the cells of ParticipantModel say, and what pressing one of them does.
#include "consequence.h"
#include "participantmodel.h"

#include <changes/changequeue.h>

namespace people {
namespace {

QString displayText(const SwitchState &state)
{
    switch (state.value) {
    case SwitchState::Value::Off:
        return ParticipantModel::tr("off");
    case SwitchState::Value::On:
        return state.target.isEmpty() ? ParticipantModel::tr("on") : state.target;
    case SwitchState::Value::Unknown:
        return ParticipantModel::tr("unknown");
    }
    return {};
}

Qt::CheckState checkState(const SwitchState &state)
{
    switch (state.value) {
    case SwitchState::Value::Off:
        return Qt::Unchecked;
    case SwitchState::Value::On:
        return Qt::Checked;
    case SwitchState::Value::Unknown:
        break;
    }
    return Qt::PartiallyChecked;
}

} // namespace

int ParticipantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ParticipantModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ParticipantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Participant");
    case StatusColumn:
        return tr("Status");
    case MutedColumn:
        return tr("Muted");
    case HoldColumn:
        return tr("On hold");
    case CoachingColumn:
        return tr("Coaching");
    case EndsColumn:
        return tr("Ends conference");
    default:
        return {};
    }
}

QVariant ParticipantModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ParticipantRow &known = row(index.row());
    if (role == CallSidRole)
        return known.truth.callSid;
    if (role == AvailableRole)
        return isAvailable(known);
    if (const auto which = switchOf(index.column())) {
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return tipFor(index.row(), *which);
        return switchData(known.state(*which), role);
    }
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (index.column() == StatusColumn)
        return isText ? QVariant(known.truth.status) : QVariant();
    return isText ? nameOf(known.truth.callSid) : nameData(known, role);
}

QVariant ParticipantModel::switchData(const SwitchState &state, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(state);
    case Qt::CheckStateRole:
        return checkState(state);
    case Qt::AccessibleTextRole:
        return spokenText(state);
    case SwitchRole:
        return QVariant::fromValue(state);
    default:
        return {};
    }
}

QString ParticipantModel::tipFor(int rowNumber, Switch which) const
{
    const SwitchState &state = row(rowNumber).state(which);
    if (state.mark == SwitchState::Mark::None)
        return consequenceOfSwitch(*this, rowNumber, which);
    if (state.mark == SwitchState::Mark::Paused)
        return tr("It waits: %1. It is sent as soon as they are, if that is within two minutes of "
                  "the press.")
            .arg(state.reason);
    if (state.mark != SwitchState::Mark::TryingAgain)
        return state.reason;
    const qint64 left = QDateTime::currentDateTime().msecsTo(state.retryAt);
    return tr("%1 Trying again in %2 s.")
        .arg(state.reason)
        .arg((std::max<qint64>(left, 0) + 999) / 1000);
}

Qt::ItemFlags ParticipantModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (switchOf(index.column()) && isAvailable(row(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ParticipantModel::isAvailable(const ParticipantRow &row) const
{
    return !m_ended && row.truth.isConnected();
}

bool ParticipantModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto which = switchOf(index.column());
    if (!index.isValid() || role != Qt::CheckStateRole || !which || *which == Switch::Coaching)
        return false;
    return !setSwitch({index.row()}, *which, value.toInt() == Qt::Checked).empty();
}

std::vector<QUuid> ParticipantModel::setSwitch(const QList<int> &rows, Switch which, bool on)
{
    Presses presses;
    const auto wanted = on ? SwitchState::Value::On : SwitchState::Value::Off;
    for (const int number : rows) {
        const ParticipantRow &known = row(number);
        if (!isAvailable(known)
            || (known.state(which).value == wanted
                && known.state(which).mark != SwitchState::Mark::Unknown))
            continue;
        twilio::ParticipantUpdate update;
        switch (which) {
        case Switch::Muted:
            update.muted = on;
            break;
        case Switch::Hold:
            update.hold = on;
            if (on && !known.holdMusic.url.isEmpty()) {
                update.holdUrl = known.holdMusic.url;
                update.holdMethod = known.holdMusic.method;
            }
            break;
        case Switch::EndConferenceOnExit:
            update.endConferenceOnExit = on;
            break;
        case Switch::Coaching:
            continue;
        }
        if (const auto press = request(number, update))
            presses.push_back(*press);
    }
    std::vector<QUuid> made;
    for (const Press &press : presses)
        made.push_back(press.change);
    if (!presses.isEmpty())
        emit pressed(presses);
    return made;
}

QUuid ParticipantModel::coach(int row, const QString &callSidToCoach)
{
    if (!isAvailable(this->row(row)))
        return {};
    twilio::ParticipantUpdate update;
    update.coaching = true;
    update.callSidToCoach = callSidToCoach;
    return requestOne(row, update);
}

QUuid ParticipantModel::stopCoaching(int row, bool stayMuted)
{
    if (!isAvailable(this->row(row)))
        return {};
    twilio::ParticipantUpdate update;
    update.coaching = false;
    if (stayMuted)
        update.muted = true;
    return requestOne(row, update);
}

QUuid ParticipantModel::update(const QString &callSid, const twilio::ParticipantUpdate &update)
{
    const int row = rowOf(callSid);
    return row < 0 ? QUuid() : requestOne(row, update);
}

QUuid ParticipantModel::requestOne(int row, const twilio::ParticipantUpdate &update)
{
    const auto press = request(row, update);
    if (!press)
        return {};
    emit pressed({*press});
    return press->change;
}

std::optional<Press> ParticipantModel::request(int row, const twilio::ParticipantUpdate &update)
{
    const QString callSid = participant(row).callSid;
    if (const auto problems = update.validate(); !problems.empty()) {
        emit refused(callSid, problems.front());
        return std::nullopt;
    }
    const auto name
        = [this](const std::optional<QString> &sid) { return sid ? nameOf(*sid) : QString(); };
    Press press{.change = {},
                .address = {m_conferenceSid, callSid},
                .who = nameOf(callSid),
                .whom = name(update.callSidToCoach),
                .update = update,
                .inverse = inverseOf(this->row(row), update),
                .whomBefore = {}};
    press.whomBefore = name(press.inverse.callSidToCoach);
    press.change = m_queue.update(press.address, press.who, update, press.whom);
    return press;
}

void ParticipantModel::setHoldMusic(const QString &callSid, const HoldMusic &music)
{
    if (const int known = rowOf(callSid); known >= 0)
        m_rows[static_cast<size_t>(known)].holdMusic = music;
}

} // namespace people
