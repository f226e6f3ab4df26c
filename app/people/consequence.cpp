// SPDX-License-Identifier: Apache-2.0
#include "consequence.h"

#include "expectation.h"
#include "plannedpress.h"
#include "positions.h"

#include <words/peoplewords.h>

namespace people {
namespace {

QStringList namesOf(const ParticipantModel &model, const QList<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += model.nameOf(model.participant(row).callSid);
    return names;
}

/// Those who stay when some leave, in the table's order.
struct Staying
{
    QList<int> talking;
    QList<int> onHold;
    QList<int> notYetThere; ///< ringing, say

    qsizetype size() const { return talking.size() + onHold.size() + notYetThere.size(); }
};

Staying stayingWithout(const ParticipantModel &model, const QList<int> &leaving)
{
    Staying staying;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (leaving.contains(row) || model.hasLeft(row))
            continue;
        const twilio::Participant participant = expected(model.row(row));
        if (!participant.isConnected())
            staying.notYetThere += row;
        else if (participant.hold == true)
            staying.onHold += row;
        else
            staying.talking += row;
    }
    return staying;
}

QString consequenceOfHold(const ParticipantModel &model, int row, bool on)
{
    const QString name = model.nameOf(model.participant(row).callSid);
    if (!on)
        return words::resuming(name, listenersAfter(model, row, {.hold = false}));
    const Staying others = stayingWithout(model, {row});
    if (others.talking.isEmpty() && !others.onHold.isEmpty())
        return words::holdingTheLast(name, namesOf(model, others.onHold));
    return words::holding(name);
}

QString consequenceOfMuting(const ParticipantModel &model, int row, bool on)
{
    const twilio::Participant person = expected(model.row(row));
    const QString name = model.nameOf(person.callSid);
    if (on)
        return person.hold == true ? words::mutingOnHold(name) : words::muting(name);
    return words::unmuting(name, listenersAfter(model, row, {.muted = false}));
}

QString consequenceOfPressingCoaching(const ParticipantModel &model, int row, bool on)
{
    const QString name = model.nameOf(model.participant(row).callSid);
    const bool isMuted = mayBeMuted(model.row(row));
    return on ? words::askingWhomToCoach(name, isMuted) : words::endingTheCoaching(name, isMuted);
}

} // namespace

Hearing hearingOf(const ParticipantModel &model, const QString &callSid)
{
    Hearing hearing;
    const int row = model.rowOf(callSid);
    if (row < 0)
        return hearing;
    const twilio::Participant &self = model.participant(row);
    for (int other = 0; other < model.rowCount(); ++other) {
        if (other == row)
            continue;
        const twilio::Participant &person = model.participant(other);
        if (isHeardBy(person, self))
            hearing.hears += model.nameOf(person.callSid);
        if (isHeardBy(self, person))
            hearing.heardBy += model.nameOf(person.callSid);
    }
    return hearing;
}

QString consequenceOfLeaving(const ParticipantModel &model, const QList<int> &rows)
{
    QList<int> ending;
    for (const int row : rows) {
        if (expected(model.row(row)).endConferenceOnExit == true)
            ending += row;
    }
    const Staying staying = stayingWithout(model, rows);
    if (staying.size() == 0)
        return words::nobodyStays();
    if (!ending.isEmpty())
        return words::endingForTheOthers(namesOf(model, ending), static_cast<int>(staying.size()));
    QStringList sentences;
    const QStringList talking = namesOf(model, staying.talking);
    if (!talking.isEmpty())
        sentences
            += talking.size() == 1 ? words::stayingAlone(talking.first()) : words::staying(talking);
    if (const QStringList onHold = namesOf(model, staying.onHold); !onHold.isEmpty())
        sentences
            += talking.isEmpty() ? words::leavingOnHold(onHold) : words::stayingOnHold(onHold);
    if (const QStringList absent = namesOf(model, staying.notYetThere); !absent.isEmpty())
        sentences += talking.isEmpty() && staying.onHold.isEmpty() ? words::ringingInVain(absent)
                                                                   : words::ringing(absent);
    return sentences.join(u'\n');
}

QString consequenceOfCoaching(const ParticipantModel &model, const QString &callSid,
                              const QString &callSidToCoach)
{
    const int row = model.rowOf(callSid);
    const int target = model.rowOf(callSidToCoach);
    if (row < 0)
        return {};
    const bool wasMuted = mayBeMuted(model.row(row));
    // A coach is heard by nobody else, so that nobody else is asked: a menu says this of everyone.
    const bool isHeard = target >= 0
        && isHeardBy(expected(model.row(row), toCoach(model.row(row), callSidToCoach)),
                     expected(model.row(target)));
    if (!isHeard)
        return wasMuted ? words::unmutedAndHeardBy({}) : words::heardBy({});
    const QString name = model.nameOf(callSidToCoach);
    return wasMuted ? words::unmutedAndHeardByAlone(name) : words::heardByAlone(name);
}

QString consequenceOfListening(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    return row < 0 ? QString() : words::mutedAndHeardBy(listenersAfter(model, row, toListen()));
}

QString consequenceOfSwitch(const ParticipantModel &model, int row, Switch which)
{
    const ParticipantRow &known = model.row(row);
    if (!model.isAvailable(row))
        return {};
    const bool on = isAskedFor(known, which);
    switch (which) {
    case Switch::Muted:
        return consequenceOfMuting(model, row, on);
    case Switch::Hold:
        return consequenceOfHold(model, row, on);
    case Switch::Coaching:
        return consequenceOfPressingCoaching(model, row, on);
    case Switch::EndConferenceOnExit:
        const QString name = model.nameOf(known.truth.callSid);
        return on ? words::endingForTheOthers({name}, model.people() - 1)
                  : words::goingOnWithout(name);
    }
    return {};
}

QString consequenceOfSpeaking(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    if (row < 0)
        return {};
    const QStringList heardBy = listenersAfter(model, row, toSpeak(model.row(row)));
    return mayBeMuted(model.row(row)) ? words::unmutedAndHeardBy(heardBy) : words::heardBy(heardBy);
}

} // namespace people
