// SPDX-License-Identifier: Apache-2.0
#include "consequence.h"

#include <QCoreApplication>

namespace people {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(people::Consequence)
};

QString endingSentence(const QStringList &leaving, int staying)
{
    if (staying == 1)
        return Words::tr(
                   "The conference ends when %1 leaves: one other person is hung up on as well.")
            .arg(listed(leaving));
    return Words::tr("The conference ends when %1 leaves: %n people are hung up on as well.",
                     nullptr, staying)
        .arg(listed(leaving));
}

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
        return Words::tr("Resume: %1 is heard by %2.")
            .arg(name, listed(listeners(model, row, person)));
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
        return Words::tr("Hold: %1 is the last who is not on hold. Nobody is left to talk to %2.")
            .arg(name, listed(left));
    return Words::tr("Hold: %1 hears the hold music, hears nobody and is heard by nobody.")
        .arg(name);
}

QString consequenceOfMuting(const ParticipantModel &model, int row)
{
    twilio::Participant person = model.participant(row);
    const QString name = model.nameOf(person.callSid);
    if (person.muted != true)
        return Words::tr("Mute: %1 hears everybody as before and is heard by nobody.").arg(name);
    person.muted = false;
    return Words::tr("Unmute: %1 is heard by %2.").arg(name, listed(listeners(model, row, person)));
}

QString consequenceOfPressingCoaching(const ParticipantModel &model, int row)
{
    const twilio::Participant &person = model.participant(row);
    const QString name = model.nameOf(person.callSid);
    const bool isMuted = mayBeMuted(model.row(row));
    if (person.coaching == true)
        return (isMuted ? Words::tr("%1 coaches while muted, and is heard by nobody. Ends the "
                                    "coaching: asks first who is to hear %1.")
                        : Words::tr("Ends the coaching: asks first who is to hear %1."))
            .arg(name);
    return (isMuted
                ? Words::tr("Asks whom %1 is to coach, and unmutes %1: that one alone hears it.")
                : Words::tr("Asks whom %1 is to coach: that one alone hears it."))
        .arg(name);
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

QString listed(const QStringList &names)
{
    constexpr qsizetype most = 3;
    if (names.isEmpty())
        return Words::tr("nobody");
    if (names.size() > most + 1)
        return Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most))
            .arg(names.first(most).join(QStringLiteral(", ")));
    if (names.size() == 1)
        return names.first();
    return Words::tr("%1 and %2")
        .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

QString consequenceOfLeaving(const ParticipantModel &model, const QList<int> &rows)
{
    QStringList ending;
    QStringList onHold;
    int talking = 0;
    int staying = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
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
        return endingSentence(ending, staying);
    if (talking == 0 && !onHold.isEmpty())
        return Words::tr("Nobody is left to talk to %1, who will stay on hold.")
            .arg(listed(onHold));
    return {};
}

QString consequenceOfCoaching(const ParticipantModel &model, const QString &callSidToCoach)
{
    return Words::tr("Heard by %1 alone").arg(model.nameOf(callSidToCoach));
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
            return Words::tr("The conference goes on when %1 leaves.")
                .arg(model.nameOf(person.callSid));
        return endingSentence({model.nameOf(person.callSid)}, model.rowCount() - 1);
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
    return (wasMuted ? Words::tr("Unmuted, and heard by %1") : Words::tr("Heard by %1"))
        .arg(listed(listeners(model, row, speaker)));
}

} // namespace people
