// SPDX-License-Identifier: Apache-2.0
#include "composernotes.h"

#include <QCoreApplication>
#include <twilio/masking.h>
#include <twilio/updatefields.h>

namespace bench {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bench::Composer)
};

/// An address that is signed is called in vain by another method than the one it is signed for.
QStringList notesOnSignatures(const twilio::ParticipantUpdate &update)
{
    QStringList notes;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        const auto *member = std::get_if<twilio::UpdateField::Method>(&field.member);
        const auto *url = member ? twilio::companionOf(field) : nullptr;
        const auto address = url ? textOf(update, *url) : std::nullopt;
        if (address && (update.**member).value_or(field.byDefault) != twilio::HttpMethod::Get
            && twilio::isSignedForGet(*address))
            notes
                += Words::tr("%1 is signed for GET: its store refuses another method. Set %2=GET.")
                       .arg(url->name, field.name);
    }
    return notes;
}

} // namespace

QStringList notesOn(const twilio::ParticipantUpdate &update, bool isMuted)
{
    QStringList notes;
    const bool coaches = update.coaching.value_or(update.callSidToCoach.has_value());
    if (coaches && update.muted.value_or(isMuted))
        notes += Words::tr("A coach who is muted is heard by nobody: Muted=false is needed too.");
    if (update.coaching == false && update.muted != true)
        notes
            += Words::tr("Coaching=false without Muted=true makes the coach audible to everybody.");
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        const auto *member = std::get_if<twilio::UpdateField::Method>(&field.member);
        const auto method = member ? update.**member : std::nullopt;
        if (method && !isPromised(*method))
            notes += Words::tr("%1=%2 is not promised by the service.")
                         .arg(field.name, twilio::toString(*method));
    }
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        const auto *url = field.content == twilio::UpdateField::Content::Method
            ? twilio::companionOf(field)
            : nullptr;
        if (url && textOf(update, field) && !textOf(update, *url))
            notes
                += Words::tr("%1 without %2: there is nothing to call.").arg(field.name, url->name);
    }
    notes += notesOnSignatures(update);
    if (update.waitUrl == u""_s)
        notes += Words::tr("An empty WaitUrl means silence.");
    const QByteArray body = update.toFormBody();
    if (twilio::withoutUserInfo(body) != body)
        notes += Words::tr("The user and password are masked here, and go over the wire as typed.");
    return notes;
}

} // namespace bench
