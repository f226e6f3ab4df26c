// SPDX-License-Identifier: Apache-2.0
#include "newparticipantfields.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view nameOf(const NewParticipantField &field)
{
    return {field.name.data(), static_cast<size_t>(field.name.size())};
}

constexpr bool isSorted(std::span<const NewParticipantField> fields)
{
    return std::ranges::is_sorted(fields, {}, nameOf);
}

} // namespace

std::span<const NewParticipantField> newParticipantFields()
{
    using P = NewParticipant;
    static constexpr auto fields = std::to_array<NewParticipantField>({
        {"Beep"_L1, &P::beep},
        {"CallSidToCoach"_L1, &P::callSidToCoach},
        {"CallerDisplayName"_L1, &P::callerDisplayName},
        {"Coaching"_L1, &P::coaching},
        {"EarlyMedia"_L1, &P::earlyMedia},
        {"EndConferenceOnExit"_L1, &P::endConferenceOnExit},
        {"From"_L1, &P::from},
        {"Label"_L1, &P::label},
        {"Muted"_L1, &P::muted},
        {"StartConferenceOnEnter"_L1, &P::startConferenceOnEnter},
        {"Timeout"_L1, &P::timeout},
        {"To"_L1, &P::to},
    });
    static_assert(isSorted(fields), "The rows stand in the order of the wire");
    return fields;
}

std::optional<QString> textOf(const NewParticipant &participant, const NewParticipantField &field)
{
    using Field = NewParticipantField;
    if (const auto *boolean = std::get_if<Field::Boolean>(&field.member)) {
        const auto value = participant.**boolean;
        return value ? std::optional(*value ? u"true"_s : u"false"_s) : std::nullopt;
    }
    if (const auto *number = std::get_if<Field::Number>(&field.member)) {
        const auto value = participant.**number;
        return value ? std::optional(QString::number(*value)) : std::nullopt;
    }
    const QString &text = participant.*std::get<Field::Text>(field.member);
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

bool setText(NewParticipant &participant, const NewParticipantField &field, const QString &text)
{
    using Field = NewParticipantField;
    if (const auto *boolean = std::get_if<Field::Boolean>(&field.member)) {
        if (text != "true"_L1 && text != "false"_L1)
            return false;
        participant.**boolean = text == "true"_L1;
        return true;
    }
    if (const auto *number = std::get_if<Field::Number>(&field.member)) {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (!isNumber || QString::number(value) != text)
            return false;
        participant.**number = value;
        return true;
    }
    if (text.isEmpty())
        return false;
    participant.*std::get<Field::Text>(field.member) = text;
    return true;
}

} // namespace twilio
