// SPDX-License-Identifier: Apache-2.0
#include "operation.h"

#include <twilio/masking.h>
#include <twilio/updatefields.h>

namespace changes {

namespace {

using Kind = history::Intent::Operation;

struct OnParticipant
{
    bool operator()(const UpdateParticipant &) const { return true; }
    bool operator()(const RemoveParticipant &) const { return true; }
    bool operator()(const AnnounceToConference &) const { return false; }
    bool operator()(const EndConference &) const { return false; }
    bool operator()(const DialIn &) const { return false; }
};

struct Repeatable
{
    bool operator()(const UpdateParticipant &one) const { return !one.update.announceUrl; }
    bool operator()(const RemoveParticipant &) const { return false; }
    bool operator()(const AnnounceToConference &) const { return false; }
    bool operator()(const EndConference &) const { return true; }
    bool operator()(const DialIn &) const { return false; }
};

struct Valid
{
    bool operator()(const UpdateParticipant &one) const { return one.update.validate().empty(); }
    bool operator()(const RemoveParticipant &) const { return true; }
    bool operator()(const AnnounceToConference &one) const
    {
        return twilio::isCallableUrl(one.announcement.url);
    }
    bool operator()(const EndConference &) const { return true; }
    bool operator()(const DialIn &one) const { return one.participant.validate().empty(); }
};

struct KindName
{
    Kind operator()(const UpdateParticipant &) const { return Kind::Update; }
    Kind operator()(const RemoveParticipant &) const { return Kind::Remove; }
    Kind operator()(const AnnounceToConference &) const { return Kind::AnnounceToConference; }
    Kind operator()(const EndConference &) const { return Kind::EndConference; }
    Kind operator()(const DialIn &) const { return Kind::DialIn; }
};

struct FormBody
{
    QByteArray operator()(const UpdateParticipant &one) const { return one.update.toFormBody(); }
    QByteArray operator()(const RemoveParticipant &) const { return {}; }
    QByteArray operator()(const AnnounceToConference &one) const
    {
        // The two parameters have the same names for everybody as for one participant.
        return twilio::ParticipantUpdate{.announceMethod = one.announcement.method,
                                         .announceUrl = one.announcement.url}
            .toFormBody();
    }
    QByteArray operator()(const EndConference &) const { return {}; }
    QByteArray operator()(const DialIn &one) const { return one.participant.toFormBody(); }
};

} // namespace

const twilio::ParticipantUpdate *updateIn(const Operation &operation)
{
    const auto *one = std::get_if<UpdateParticipant>(&operation);
    return one ? &one->update : nullptr;
}

twilio::ParticipantUpdate *updateIn(Operation &operation)
{
    auto *one = std::get_if<UpdateParticipant>(&operation);
    return one ? &one->update : nullptr;
}

bool isOnParticipant(const Operation &operation)
{
    return std::visit(OnParticipant(), operation);
}

bool isValid(const Operation &operation)
{
    return std::visit(Valid(), operation);
}

bool isRepeatable(const Operation &operation)
{
    return std::visit(Repeatable(), operation);
}

bool needsRecord(const Operation &operation)
{
    return !isRepeatable(operation) || std::holds_alternative<EndConference>(operation);
}

Kind kindOf(const Operation &operation)
{
    return std::visit(KindName(), operation);
}

QByteArray toFormBody(const Operation &operation)
{
    return std::visit(FormBody(), operation);
}

RecordedOperation operationFrom(Kind kind, const QByteArray &formBody)
{
    if (kind == Kind::DialIn) {
        const auto participant = twilio::newParticipantFromFormBody(formBody);
        const bool isWhole
            = participant && !twilio::isMasked(formBody) && participant->validate().empty();
        return {DialIn{participant.value_or(twilio::NewParticipant())}, isWhole};
    }
    const auto form = twilio::updateFromFormBody(formBody);
    const bool isWhole = form && !twilio::isMasked(formBody);
    const twilio::ParticipantUpdate update = form.value_or(twilio::ParticipantUpdate());
    switch (kind) {
    case Kind::Update:
        return {UpdateParticipant{update}, isWhole};
    case Kind::Remove:
        return {RemoveParticipant{}, isWhole};
    case Kind::EndConference:
        return {EndConference{}, isWhole};
    case Kind::AnnounceToConference:
        return {
            AnnounceToConference{{update.announceUrl.value_or(QString()), update.announceMethod}},
            isWhole && update.announceUrl};
    case Kind::DialIn:
        break; // above
    }
    return {};
}

} // namespace changes
