// SPDX-License-Identifier: Apache-2.0
#include "consequence.h"

#include <QCoreApplication>

namespace conference {
namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("conference::Consequence", text, nullptr, n);
}

QString nameOf(const ParticipantModel &model, size_t row)
{
    return model.nameOf(model.participant(static_cast<int>(row)).callSid);
}

} // namespace

Hearing hearingOf(const ParticipantModel &model, const QString &callSid)
{
    Hearing hearing;
    const int row = model.rowOf(callSid);
    if (row < 0)
        return hearing;
    const std::vector<twilio::Participant> people = model.participants();
    const auto self = static_cast<size_t>(row);
    const Audibility audible = audibility(people);
    for (size_t other = 0; other < people.size(); ++other) {
        if (audible.hears(self, other))
            hearing.hears += nameOf(model, other);
        if (audible.hears(other, self))
            hearing.heardBy += nameOf(model, other);
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
    std::vector<twilio::Participant> people = model.participants();
    const int row = model.rowOf(callSid);
    if (row < 0)
        return {};
    const auto self = static_cast<size_t>(row);
    people[self].coaching = false;
    const Audibility audible = audibility(people);
    QStringList heardBy;
    for (size_t other = 0; other < people.size(); ++other) {
        if (audible.hears(other, self))
            heardBy += nameOf(model, other);
    }
    return tr("Heard by %1").arg(listed(heardBy));
}

} // namespace conference
