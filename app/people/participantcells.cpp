// SPDX-License-Identifier: Apache-2.0
#include "participantcells.h"

#include "consequence.h"
#include "switchfields.h"

#include <QCoreApplication>
#include <algorithm>
#include <twilio/sid.h>
#include <words/coachingwords.h>
#include <words/dialwords.h>
#include <words/isolation.h>
#include <words/peoplewords.h>
#include <words/supervisewords.h>
#include <words/switchwords.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(people::ParticipantModel)
};

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

QString tipFor(const ParticipantModel &model, int row, Switch which)
{
    const SwitchState &state = model.row(row).state(which);
    if (state.mark == SwitchState::Mark::None && model.isOwn(row))
        return words::ownSwitchTip();
    if (state.mark == SwitchState::Mark::None)
        return consequenceOfSwitch(model, row, which);
    if (state.mark != SwitchState::Mark::TryingAgain)
        return state.reason;
    return words::tryingAgainTip(state.reason, state.retryAt);
}

QVariant switchData(const ParticipantModel &model, int row, Switch which, int role)
{
    const SwitchState &state = model.row(row).state(which);
    switch (role) {
    case Qt::CheckStateRole:
        return checkState(state);
    // Where a cell has nothing to say, assistive technology would read what is displayed.
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spokenText(which, state, state.held && model.holds().isTooLong(*state.held));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tipFor(model, row, which);
    case ParticipantModel::SwitchRole:
        return QVariant::fromValue(state);
    default:
        return {};
    }
}

/// What is known of the one in \p row beside the name, a line each.
QStringList descriptionOf(const ParticipantModel &model, const ParticipantRow &row)
{
    QStringList lines;
    if (row.caller)
        lines += spokenText(*row.caller);
    if (const QStringList coaches = model.coachings().coachesOf(row.truth.callSid);
        !coaches.isEmpty())
        lines += words::coachedBy(coaches);
    if (const QString coached = model.coachings().coachedBy(row.truth.callSid); !coached.isEmpty())
        lines += words::coaches(coached);
    return lines;
}

QString spokenName(const ParticipantModel &model, int row)
{
    const QString name = model.nameOf(model.participant(row).callSid);
    if (model.row(row).isSpeaker)
        return model.isOwn(row) ? words::spokenOwnSpeaker(name) : words::spokenSpeaker(name);
    return model.isOwn(row) ? words::spokenOwn(name) : name;
}

QVariant nameData(const ParticipantModel &model, int row, int role)
{
    const ParticipantRow &known = model.row(row);
    const QString &callSid = known.truth.callSid;
    switch (role) {
    case Qt::DisplayRole:
        return model.plainNameOf(callSid);
    case Qt::AccessibleTextRole:
        return spokenName(model, row);
    case ParticipantModel::CallerRole:
        return known.caller ? QVariant::fromValue(*known.caller) : QVariant();
    case ParticipantModel::DetailRole:
        if (known.caller)
            return lineText(*known.caller);
        return words::isInvisible(known.truth.label) ? words::noLabel() : twilio::shortSid(callSid);
    case ParticipantModel::CoachRole: {
        const QStringList coaches = model.coachings().coachesOf(callSid);
        return coaches.isEmpty() ? QVariant() : coaches;
    }
    case ParticipantModel::CoachedRole: {
        const QString coached = model.coachings().coachedBy(callSid);
        return coached.isEmpty() ? QVariant() : coached;
    }
    case Qt::AccessibleDescriptionRole:
        return descriptionOf(model, known).join(u'\n');
    case Qt::ToolTipRole:
        return (QStringList(callSid) + descriptionOf(model, known)).join(u'\n');
    default:
        return {};
    }
}

QDateTime sinceOf(const ParticipantModel &model, int row)
{
    return model.hasEnded() || model.hasLeft(row) ? QDateTime()
                                                  : model.participant(row).dateCreated;
}

/// The service's word, and for how long it has been so.
QString spokenStatus(const ParticipantModel &model, int row)
{
    const twilio::Participant &participant = model.participant(row);
    const QString status = words::isolated(participant.status);
    const QDateTime since = sinceOf(model, row);
    if (!since.isValid())
        return status;
    const std::chrono::seconds duration(
        std::max<qint64>(since.secsTo(QDateTime::currentDateTimeUtc()), 0));
    return participant.isConnected() ? words::spokenInTheCall(status, duration)
                                     : words::spokenOnTheWay(status, duration);
}

/// The service's word, or what is so of who is in no call any more.
QVariant statusData(const ParticipantModel &model, int row, int role)
{
    const twilio::Participant &participant = model.participant(row);
    const bool isOver = model.hasEnded() && participant.isConnected();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const bool isSpoken = role == Qt::AccessibleTextRole;
        if (const auto &departure = model.row(row).departure; departure && !departure->wasConnected)
            return words::notReached(departure->ending);
        if (model.hasEnded() && model.hasLeft(row))
            return words::leftBefore();
        if (model.hasLeft(row))
            return isSpoken ? words::spokenLeftAgo(model.departures().ago(row))
                            : words::leftAgo(model.departures().ago(row));
        if (isOver)
            return words::wasConnected();
        if (participant.status.isEmpty())
            return words::noStatus();
        return isSpoken ? spokenStatus(model, row) : words::isolated(participant.status);
    }
    case ParticipantModel::SinceRole:
        return sinceOf(model, row);
    case ParticipantModel::StatusRole:
        return isOver ? u"complete"_s : participant.status;
    default:
        return {};
    }
}

} // namespace

QVariant cellData(const ParticipantModel &model, const QModelIndex &index, int role)
{
    Q_ASSERT(index.isValid() && index.model() == &model);
    const int row = index.row();
    if (role == ParticipantModel::CallSidRole)
        return model.participant(row).callSid;
    if (role == ParticipantModel::AvailableRole)
        return model.isAvailable(row);
    if (role == ParticipantModel::OwnRole)
        return model.isOwn(row);
    if (role == ParticipantModel::SpeakerRole)
        return model.row(row).isSpeaker;
    if (const auto which = switchOf(index.column()))
        return switchData(model, row, *which, role);
    if (index.column() == ParticipantModel::NameColumn)
        return nameData(model, row, role);
    return statusData(model, row, role);
}

QString columnTitle(int column)
{
    if (const auto which = switchOf(column))
        return titleOf(switchField(*which));
    if (column == ParticipantModel::NameColumn)
        return Words::tr("Participant");
    return column == ParticipantModel::StatusColumn ? Words::tr("Status") : QString();
}

std::array<SwitchState, allSwitches.size()> switchesOf(const ParticipantModel &model,
                                                       const ParticipantRow &row)
{
    std::array<SwitchState, allSwitches.size()> shown;
    for (const Switch which : allSwitches) {
        SwitchState state = stateOf(row, which);
        if (row.hasLeft() && state.mark == SwitchState::Mark::Unavailable)
            state.reason = words::leftReason();
        if (model.hasEnded() && state.isSettled()) {
            state.mark = SwitchState::Mark::Unavailable;
            state.reason = words::endedReason();
        }
        if (!state.target.isEmpty())
            state.target = model.nameOf(state.target);
        if (!state.toldTarget.isEmpty())
            state.toldTarget = model.nameOf(state.toldTarget);
        shown[static_cast<size_t>(which)] = state;
    }
    return shown;
}

} // namespace people
