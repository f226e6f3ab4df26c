// SPDX-License-Identifier: Apache-2.0
// What the cells of ParticipantModel say.
#include "consequence.h"
#include "participantmodel.h"

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
        return isAvailable(index.row());
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
    if (switchOf(index.column()) && isAvailable(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ParticipantModel::isAvailable(int row) const
{
    return !m_ended && this->row(row).truth.isConnected();
}

bool ParticipantModel::canSwitch(int row, Switch which, bool on) const
{
    const SwitchState &state = this->row(row).state(which);
    const bool isSo = state.value == (on ? SwitchState::Value::On : SwitchState::Value::Off)
        && state.mark != SwitchState::Mark::Unknown;
    return isAvailable(row) && !isSo;
}

bool ParticipantModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto which = switchOf(index.column());
    if (!index.isValid() || role != Qt::CheckStateRole || !which || *which == Switch::Coaching)
        return false;
    const bool on = value.toInt() == Qt::Checked;
    if (!canSwitch(index.row(), *which, on))
        return false;
    emit switchPressed(index.row(), *which, on);
    return true;
}

} // namespace people
