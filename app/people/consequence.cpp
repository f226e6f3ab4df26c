// SPDX-License-Identifier: Apache-2.0
#include "consequence.h"

#include <words/peoplewords.h>

namespace people {
namespace {

/// The names of those who hear \p speaker, who stands at \p row.
QStringList listeners(const ParticipantModel &model, int row, const twilio::Participant &speaker)
{
    QStringList names;
    for (int other = 0; other < model.rowCount(); ++other) {
        if (other != row && isHeardBy(speaker, model.participant(other)))
            names += model.nameOf(model.participant(other).callSid);
    }
    return names;
}

QString consequenceOfHold(const ParticipantModel &model, int row)
{
    twilio::Participant person = model.participant(row);
    const QString name = model.nameOf(person.callSid);
    if (person.hold == true) {
        person.hold = false;
        return words::resuming(name, listeners(model, row, person));
    }
    QStringList left;
    int talking = 0;
    for (int other = 0; other < model.rowCount(); ++other) {
        const twilio::Participant &participant = model.participant(other);
        if (other == row || !participant.isConnected())
            continue;
        if (participant.hold == true)
            left += model.nameOf(participant.callSid);
        else
            ++talking;
    }
    if (talking == 0 && !left.isEmpty())
        return words::holdingTheLast(name, left);
    return words::holding(name);
}

QString consequenceOfMuting(const ParticipantModel &model, int row)
{
    twilio::Participant person = model.participant(row);
    const QString name = model.nameOf(person.callSid);
    if (person.muted != true)
        return words::muting(name);
    person.muted = false;
    return words::unmuting(name, listeners(model, row, person));
}

QString consequenceOfPressingCoaching(const ParticipantModel &model, int row)
{
    const twilio::Participant &person = model.participant(row);
    const QString name = model.nameOf(person.callSid);
    const bool isMuted = mayBeMuted(model.row(row));
    return person.coaching == true ? words::endingTheCoaching(name, isMuted)
                                   : words::askingWhomToCoach(name, isMuted);
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
    QStringList ending;
    QStringList onHold;
    int talking = 0;
    int staying = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.hasLeft(row))
            continue;
        const twilio::Participant &participant = model.participant(row);
        const QString name = model.nameOf(participant.callSid);
        if (rows.contains(row)) {
            if (participant.endConferenceOnExit == true)
                ending += name;
            continue;
        }
        ++staying;
        if (participant.hold == true)
            onHold += name;
        else if (participant.isConnected())
            ++talking;
    }
    if (!ending.isEmpty() && staying > 0)
        return words::endingForTheOthers(ending, staying);
    if (talking == 0 && !onHold.isEmpty())
        return words::leavingOnHold(onHold);
    return {};
}

QString consequenceOfCoaching(const ParticipantModel &model, const QString &callSidToCoach)
{
    return words::heardByAlone(model.nameOf(callSidToCoach));
}

QString consequenceOfSwitch(const ParticipantModel &model, int row, Switch which)
{
    const twilio::Participant &person = model.participant(row);
    if (!person.isConnected() || model.hasEnded())
        return {};
    switch (which) {
    case Switch::Muted:
        return consequenceOfMuting(model, row);
    case Switch::Hold:
        return consequenceOfHold(model, row);
    case Switch::Coaching:
        return consequenceOfPressingCoaching(model, row);
    case Switch::EndConferenceOnExit:
        if (person.endConferenceOnExit == true)
            return words::goingOnWithout(model.nameOf(person.callSid));
        return words::endingForTheOthers({model.nameOf(person.callSid)}, model.people() - 1);
    }
    return {};
}

QString consequenceOfSpeaking(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    if (row < 0)
        return {};
    twilio::Participant speaker = model.participant(row);
    const bool wasMuted = mayBeMuted(model.row(row));
    speaker.coaching = false;
    speaker.muted = false;
    const QStringList heardBy = listeners(model, row, speaker);
    return wasMuted ? words::unmutedAndHeardBy(heardBy) : words::heardBy(heardBy);
}

} // namespace people
