// SPDX-License-Identifier: Apache-2.0
#include "updatefields.h"

#include "utf8.h"

#include <algorithm>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

std::span<const UpdateField> updateFields()
{
    using U = ParticipantUpdate;
    using C = UpdateField::Content;
    static constexpr std::array<UpdateField, 12> fields{{
        {"AnnounceMethod"_L1, C::Method, false, &U::announceMethod},
        {"AnnounceUrl"_L1, C::Url, false, &U::announceUrl},
        {"BeepOnExit"_L1, C::Boolean, false, &U::beepOnExit},
        {"CallSidToCoach"_L1, C::Call, false, &U::callSidToCoach},
        {"Coaching"_L1, C::Boolean, false, &U::coaching},
        {"EndConferenceOnExit"_L1, C::Boolean, false, &U::endConferenceOnExit},
        {"Hold"_L1, C::Boolean, false, &U::hold},
        {"HoldMethod"_L1, C::Method, false, &U::holdMethod},
        {"HoldUrl"_L1, C::Url, false, &U::holdUrl},
        {"Muted"_L1, C::Boolean, false, &U::muted},
        {"WaitMethod"_L1, C::Method, false, &U::waitMethod},
        {"WaitUrl"_L1, C::Url, true, &U::waitUrl},
    }};
    return fields;
}

const UpdateField *updateField(QStringView name)
{
    const auto fields = updateFields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const UpdateField &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::optional<QString> textOf(const ParticipantUpdate &update, const UpdateField &field)
{
    if (const auto *boolean = std::get_if<UpdateField::Boolean>(&field.member)) {
        const auto value = update.**boolean;
        return value ? std::optional(*value ? u"true"_s : u"false"_s) : std::nullopt;
    }
    if (const auto *method = std::get_if<UpdateField::Method>(&field.member)) {
        const auto value = update.**method;
        return value ? std::optional<QString>(toString(*value)) : std::nullopt;
    }
    return update.*std::get<UpdateField::Text>(field.member);
}

bool setText(ParticipantUpdate &update, const UpdateField &field,
             const std::optional<QString> &text)
{
    if (const auto *boolean = std::get_if<UpdateField::Boolean>(&field.member)) {
        if (text && *text != "true"_L1 && *text != "false"_L1)
            return false;
        update.**boolean = text ? std::optional(*text == "true"_L1) : std::nullopt;
        return true;
    }
    if (const auto *method = std::get_if<UpdateField::Method>(&field.member)) {
        const auto value = text ? httpMethodFrom(*text) : std::nullopt;
        if (text && !value)
            return false;
        update.**method = value;
        return true;
    }
    update.*std::get<UpdateField::Text>(field.member) = text;
    return true;
}

std::optional<ParticipantUpdate> updateFromFormBody(const QByteArray &body)
{
    ParticipantUpdate update;
    if (body.isEmpty())
        return update;
    for (const QByteArray &pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            return std::nullopt;
        const UpdateField *field = updateField(QString::fromLatin1(pair.first(equals)));
        const QString text = textFromUtf8(QByteArray::fromPercentEncoding(pair.sliced(equals + 1)));
        if (!field || textOf(update, *field) || !setText(update, *field, text))
            return std::nullopt;
    }
    return update;
}

} // namespace twilio
