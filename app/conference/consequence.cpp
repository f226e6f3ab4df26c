// SPDX-License-Identifier: Apache-2.0
#include "consequence.h"

#include <QCoreApplication>

namespace conference {
namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("conference::Consequence", text, nullptr, n);
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
        return tr("nobody");
    if (names.size() > most + 1)
        return tr("%1 and %n more", static_cast<int>(names.size() - most))
            .arg(names.first(most).join(QStringLiteral(", ")));
    if (names.size() == 1)
        return names.first();
    return tr("%1 and %2")
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
        return tr("The conference ends when %1 leaves: %n people are hung up on as well.", staying)
            .arg(listed(ending));
    if (talking == 0 && !onHold.isEmpty())
        return tr("Nobody is left to talk to %1, who will stay on hold.").arg(listed(onHold));
    return {};
}

QString consequenceOfSpeaking(const ParticipantModel &model, const QString &callSid)
{
    const int row = model.rowOf(callSid);
    if (row < 0)
        return {};
    twilio::Participant speaker = model.participant(row);
    speaker.coaching = false;
    QStringList heardBy;
    for (int other = 0; other < model.rowCount(); ++other) {
        if (other != row && isHeardBy(speaker, model.participant(other)))
            heardBy += model.nameOf(model.participant(other).callSid);
    }
    return tr("Heard by %1").arg(listed(heardBy));
}

} // namespace conference
