// SPDX-License-Identifier: Apache-2.0
#include "participantcommands.h"

#include "log.h"
#include "participantmodel.h"
#include "plannedpress.h"
#include "positions.h"
#include "switchfields.h"

#include <algorithm>
#include <changes/changequeue.h>
#include <words/changetitle.h>
#include <words/peoplewords.h>

namespace people {

namespace {

/// The same person, whomever the label names by now.
twilio::ParticipantAddress addressOf(const UndoableChange &change)
{
    return change.callSid.isEmpty()
        ? change.address
        : twilio::ParticipantAddress(change.address.conferenceSid(), change.callSid);
}

} // namespace

ParticipantCommands::ParticipantCommands(changes::ChangeQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

void ParticipantCommands::attach(ParticipantModel &model)
{
    connect(&model, &ParticipantModel::switchPressed, this,
            [this, &model](int row, Switch which, bool on) { setSwitch(model, {row}, which, on); });
}

QList<QUuid> ParticipantCommands::setSwitch(const ParticipantModel &model, const QList<int> &rows,
                                            Switch which, bool on)
{
    Q_ASSERT(which != Switch::Coaching);
    const PlannedPress press = pressOfSwitch(model, rows, which, on);
    UndoableChanges changes;
    QList<QUuid> ids;
    const changes::Press sent = changes::pressFor(press.steps.size());
    for (const PlannedPress::Step &step : press.steps) {
        const auto change = make(model, {model.conferenceSid(), step.callSid},
                                 withHoldMusic(step.callSid, step.update), Manner::Plain, sent);
        if (!change)
            continue;
        changes += *change;
        ids += change->change;
    }
    if (changes.isEmpty())
        emit notMade(
            words::nothingToSwitch(titleOf(switchField(which)), on, static_cast<int>(rows.size())));
    else
        emit made(changes);
    return ids;
}

void ParticipantCommands::obey(const ParticipantModel &model, const QList<int> &rows, Switch which)
{
    Q_ASSERT(which != Switch::Coaching);
    const PlannedPress press = pressOfSwitch(model, rows, which, true);
    const changes::Press sent
        = changes::pressFor(press.steps.size(), changes::Origin::StandingOrder);
    for (const PlannedPress::Step &step : press.steps)
        make(model, {model.conferenceSid(), step.callSid}, withHoldMusic(step.callSid, step.update),
             Manner::Plain, sent);
}

twilio::ParticipantUpdate ParticipantCommands::withHoldMusic(const QString &callSid,
                                                             twilio::ParticipantUpdate update) const
{
    if (update.hold != true || !m_holdMusicDrafts)
        return update;
    if (const HoldMusic music = m_holdMusicDrafts(callSid); !music.url.isEmpty()) {
        update.holdUrl = music.url;
        update.holdMethod = music.method;
    }
    return update;
}

bool ParticipantCommands::isAvailable(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    if (row >= 0 && model.isAvailable(row))
        return true;
    const QString name = model.nameOf(callSid);
    if (model.hasEnded())
        emit notMade(words::notDoneForTheConferenceHasEnded(name));
    else
        emit notMade(row < 0 || model.hasLeft(row) ? words::notDoneForWhoHasLeft(name)
                                                   : words::notDoneForWhoIsNotConnected(name));
    return false;
}

QUuid ParticipantCommands::coach(const ParticipantModel &model, const QString &callSid,
                                 const QString &callSidToCoach)
{
    if (!isAvailable(model, callSid))
        return {};
    return makeOne(model, {model.conferenceSid(), callSid},
                   toCoach(model.row(model.rowOf(callSid)), callSidToCoach));
}

QUuid ParticipantCommands::listenOnly(const ParticipantModel &model, const QString &callSid)
{
    if (!isAvailable(model, callSid))
        return {};
    return makeOne(model, {model.conferenceSid(), callSid}, toListen());
}

QUuid ParticipantCommands::speakToEveryone(const ParticipantModel &model, const QString &callSid)
{
    if (!isAvailable(model, callSid))
        return {};
    return makeOne(model, {model.conferenceSid(), callSid},
                   toSpeak(model.row(model.rowOf(callSid))));
}

QUuid ParticipantCommands::supervise(const ParticipantModel &model, Position position,
                                     const QString &callSidToCoach)
{
    Q_ASSERT(!model.own().isEmpty());
    if (!isAvailable(model, model.own()))
        return {};
    const auto change = make(model, {model.conferenceSid(), model.own()},
                             toTake(position, callSidToCoach), Manner::Plain, {});
    return change ? change->change : QUuid();
}

QUuid ParticipantCommands::update(const ParticipantModel &model, const QString &callSid,
                                  const twilio::ParticipantUpdate &update)
{
    return isAvailable(model, callSid) ? makeOne(model, {model.conferenceSid(), callSid}, update)
                                       : QUuid();
}

QList<QUuid> ParticipantCommands::update(const ParticipantModel &model, const QStringList &callSids,
                                         const twilio::ParticipantUpdate &update)
{
    QStringList available = callSids;
    available.removeIf([&](const QString &callSid) { return !isAvailable(model, callSid); });
    UndoableChanges changes;
    QList<QUuid> ids;
    const changes::Press press = changes::pressFor(available.size());
    for (const QString &callSid : std::as_const(available)) {
        const auto change
            = make(model, {model.conferenceSid(), callSid}, update, Manner::Plain, press);
        if (!change)
            continue;
        changes += *change;
        ids += change->change;
    }
    if (!changes.isEmpty())
        emit made(changes);
    return ids;
}

QUuid ParticipantCommands::compose(const ParticipantModel &model,
                                   const twilio::ParticipantAddress &address,
                                   const twilio::ParticipantUpdate &update)
{
    return makeOne(model, address, update, Manner::Verbatim);
}

QUuid ParticipantCommands::makeOne(const ParticipantModel &model,
                                   const twilio::ParticipantAddress &address,
                                   const twilio::ParticipantUpdate &update, Manner manner)
{
    const auto change = make(model, address, update, manner, {});
    if (!change)
        return {};
    emit made({*change});
    return change->change;
}

std::optional<UndoableChange> ParticipantCommands::make(const ParticipantModel &model,
                                                        const twilio::ParticipantAddress &address,
                                                        const twilio::ParticipantUpdate &update,
                                                        Manner manner, const changes::Press &press)
{
    if (const auto problems = update.validate(); !problems.empty()) {
        emit refused(address, problems.front());
        return std::nullopt;
    }
    UndoableChange change = undoableFor(model, address, update);
    change.isVerbatim = manner == Manner::Verbatim;
    change.change = send(change, press);
    if (const auto *queued = m_queue.find(change.change))
        change.title = words::title(*queued);
    qCDebug(log) << change.change.toString(QUuid::WithoutBraces) << "pressed for"
                 << address.participant();
    return change;
}

QUuid ParticipantCommands::send(const UndoableChange &change, const changes::Press &press)
{
    return change.isVerbatim ? m_queue.updateVerbatim(change.address, change.who, change.what)
                             : m_queue.update(change.address, change.who, change.what, press);
}

UndoableChange ParticipantCommands::titled(UndoableChange change) const
{
    if (const auto *queued = m_queue.find(change.change))
        change.title = words::title(*queued);
    return change;
}

QUuid ParticipantCommands::tellMade(const UndoableChange &change)
{
    emit made({titled(change)});
    return change.change;
}

void ParticipantCommands::remove(const QString &conferenceSid, const QStringList &callSids,
                                 const QStringList &names)
{
    Q_ASSERT(!callSids.isEmpty() && callSids.size() == names.size());
    const changes::Press press = changes::pressFor(callSids.size());
    UndoableChanges changes;
    for (qsizetype i = 0; i < callSids.size(); ++i) {
        const twilio::ParticipantAddress address(conferenceSid, callSids[i]);
        changes += titled({.change = m_queue.remove(address, names[i], press),
                           .address = address,
                           .callSid = callSids[i],
                           .who = names[i]});
    }
    emit made(changes);
}

QUuid ParticipantCommands::announce(const QString &conferenceSid, const QString &name,
                                    const twilio::Announcement &announcement)
{
    Q_ASSERT(twilio::isCallableUrl(announcement.url));
    return tellMade({.change = m_queue.announce(conferenceSid, name, announcement),
                     .address = {conferenceSid, {}},
                     .who = name,
                     .isAnnouncement = true});
}

QUuid ParticipantCommands::dialIn(const QString &conferenceSid, const twilio::NewParticipant &who,
                                  const QString &whom)
{
    const QString name = who.label.isEmpty() ? who.to : who.label;
    return tellMade({.change = m_queue.dialIn(conferenceSid, name, {who, whom}),
                     .address = {conferenceSid, {}},
                     .who = name});
}

QUuid ParticipantCommands::endConference(const QString &conferenceSid, const QString &name)
{
    return tellMade({.change = m_queue.endConference(conferenceSid, name),
                     .address = {conferenceSid, {}},
                     .who = name});
}

void ParticipantCommands::takeBack(const UndoableChanges &changes)
{
    const auto hasInverse
        = [](const UndoableChange &change) { return !change.inverse.update.isEmpty(); };
    const changes::Press press = changes::pressFor(std::ranges::count_if(changes, hasInverse));
    for (const UndoableChange &change : changes) {
        if (hasInverse(change))
            m_queue.update(addressOf(change), change.who, change.inverse, press);
    }
}

void ParticipantCommands::makeAgain(const UndoableChanges &changes)
{
    const changes::Press press = changes::pressFor(changes.size());
    for (UndoableChange change : changes) {
        change.address = addressOf(change);
        send(change, press);
    }
}

void ParticipantCommands::decide(const QList<QUuid> &ids, changes::Decision decision)
{
    const changes::Press again = changes::pressFor(ids.size());
    for (const QUuid &id : ids) {
        switch (decision) {
        case changes::Decision::SendUnrecorded:
            m_queue.sendUnrecorded(id);
            break;
        case changes::Decision::Cancel:
            m_queue.cancel(id);
            break;
        case changes::Decision::Check:
            m_queue.check(id);
            break;
        case changes::Decision::SendAgain:
            m_queue.sendAgain(id, again);
            break;
        case changes::Decision::Dismiss:
            m_queue.dismiss(id);
            break;
        }
    }
}

} // namespace people
