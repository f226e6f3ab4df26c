// SPDX-License-Identifier: Apache-2.0
#include "participantcommands.h"

#include "log.h"
#include "participantmodel.h"
#include "switchfields.h"

#include <changes/changequeue.h>
#include <words/changewords.h>

namespace people {

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
    UndoableChanges changes;
    QList<QUuid> ids;
    for (const int row : rows) {
        if (!model.canSwitch(row, which, on))
            continue;
        const QString callSid = model.participant(row).callSid;
        const auto change = make(model, {model.conferenceSid(), callSid},
                                 updateFor(callSid, which, on), Manner::Plain);
        if (!change)
            continue;
        changes += *change;
        ids += change->change;
    }
    if (!changes.isEmpty())
        emit made(changes);
    return ids;
}

twilio::ParticipantUpdate ParticipantCommands::updateFor(const QString &callSid, Switch which,
                                                         bool on) const
{
    twilio::ParticipantUpdate update;
    update.*switchField(which).asked = on;
    if (which != Switch::Hold || !on || !m_holdMusicDrafts)
        return update;
    if (const HoldMusic music = m_holdMusicDrafts(callSid); !music.url.isEmpty()) {
        update.holdUrl = music.url;
        update.holdMethod = music.method;
    }
    return update;
}

QUuid ParticipantCommands::coach(const ParticipantModel &model, const QString &callSid,
                                 const QString &callSidToCoach)
{
    const int row = model.rowOf(callSid);
    if (row < 0 || !model.isAvailable(row))
        return {};
    return makeOne(model, {model.conferenceSid(), callSid},
                   {.callSidToCoach = callSidToCoach, .coaching = true, .muted = false});
}

QUuid ParticipantCommands::listenOnly(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    if (row < 0 || !model.isAvailable(row))
        return {};
    return makeOne(model, {model.conferenceSid(), callSid}, {.coaching = false, .muted = true});
}

QUuid ParticipantCommands::speakToEveryone(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    if (row < 0 || !model.isAvailable(row))
        return {};
    return makeOne(model, {model.conferenceSid(), callSid}, {.coaching = false, .muted = false});
}

QUuid ParticipantCommands::update(const ParticipantModel &model, const QString &callSid,
                                  const twilio::ParticipantUpdate &update)
{
    return model.rowOf(callSid) < 0 ? QUuid()
                                    : makeOne(model, {model.conferenceSid(), callSid}, update);
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
    const auto change = make(model, address, update, manner);
    if (!change)
        return {};
    emit made({*change});
    return change->change;
}

std::optional<UndoableChange> ParticipantCommands::make(const ParticipantModel &model,
                                                        const twilio::ParticipantAddress &address,
                                                        const twilio::ParticipantUpdate &update,
                                                        Manner manner)
{
    if (const auto problems = update.validate(); !problems.empty()) {
        emit refused(address, problems.front());
        return std::nullopt;
    }
    const int row = model.rowOf(address);
    const bool wasMuted = row >= 0 && mayBeMuted(model.row(row));
    const bool isMuted = update.muted.value_or(wasMuted);
    const auto worded = [&model](const twilio::ParticipantUpdate &asked, bool leavesMuted) {
        return changes::UpdateParticipant{
            asked, asked.callSidToCoach ? model.plainNameOf(*asked.callSidToCoach) : QString(),
            leavesMuted};
    };
    UndoableChange change;
    change.address = address;
    change.who
        = row < 0 ? address.participant() : model.plainNameOf(model.participant(row).callSid);
    change.what = worded(update, isMuted);
    if (row >= 0) {
        const twilio::ParticipantUpdate inverse = inverseOf(model.row(row), update);
        change.inverse = worded(inverse, inverse.muted.value_or(isMuted));
    }
    change.isVerbatim = manner == Manner::Verbatim;
    change.change = send(change);
    if (const auto *queued = m_queue.find(change.change))
        change.title = words::title(*queued);
    qCDebug(log) << change.change.toString(QUuid::WithoutBraces) << "pressed for"
                 << address.participant();
    return change;
}

QUuid ParticipantCommands::send(const UndoableChange &change)
{
    return change.isVerbatim ? m_queue.updateVerbatim(change.address, change.who, change.what)
                             : m_queue.update(change.address, change.who, change.what);
}

QUuid ParticipantCommands::remove(const twilio::ParticipantAddress &address, const QString &who)
{
    return m_queue.remove(address, who);
}

QUuid ParticipantCommands::announce(const QString &conferenceSid, const QString &name,
                                    const twilio::Announcement &announcement)
{
    Q_ASSERT(twilio::isCallableUrl(announcement.url));
    return m_queue.announce(conferenceSid, name, announcement);
}

QUuid ParticipantCommands::endConference(const QString &conferenceSid, const QString &name)
{
    return m_queue.endConference(conferenceSid, name);
}

void ParticipantCommands::takeBack(const UndoableChanges &changes)
{
    for (const UndoableChange &change : changes) {
        if (!change.inverse.update.isEmpty())
            m_queue.update(change.address, change.who, change.inverse);
    }
}

void ParticipantCommands::makeAgain(const UndoableChanges &changes)
{
    for (const UndoableChange &change : changes)
        send(change);
}

void ParticipantCommands::decide(const QUuid &id, changes::Decision decision)
{
    switch (decision) {
    case changes::Decision::Cancel:
        return m_queue.cancel(id);
    case changes::Decision::Check:
        return m_queue.check(id);
    case changes::Decision::SendAgain:
        m_queue.sendAgain(id);
        return;
    case changes::Decision::Dismiss:
        return m_queue.dismiss(id);
    }
}

} // namespace people
