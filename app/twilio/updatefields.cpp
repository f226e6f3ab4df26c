// SPDX-License-Identifier: Apache-2.0
#include "updatefields.h"

#include "formbody.h"

#include <algorithm>
#include <string_view>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Stands for a value of any member that ParticipantUpdate may have.
struct AnyValue
{
    template <typename T>
    requires(
        std::same_as<
            T,
            std::optional<
                bool>> || std::same_as<T, std::optional<HttpMethod>> || std::same_as<T, std::optional<QString>>)
    operator T() const;
};

template <size_t... Index>
constexpr bool takesValues(std::index_sequence<Index...>)
{
    return requires
    {
        ParticipantUpdate{(static_cast<void>(Index), AnyValue())...};
    };
}

/// Whether ParticipantUpdate has so many members.
template <size_t Count>
constexpr bool hasMembers()
{
    return takesValues(std::make_index_sequence<Count>())
        && !takesValues(std::make_index_sequence<Count + 1>());
}

constexpr std::string_view nameOf(const UpdateField &field)
{
    return {field.name.data(), static_cast<size_t>(field.name.size())};
}

constexpr bool isSorted(std::span<const UpdateField> fields)
{
    return std::ranges::is_sorted(fields, {}, nameOf);
}

/// No two rows are about the same member, on the way there or back.
constexpr bool isEachMemberOnce(std::span<const UpdateField> fields)
{
    for (size_t one = 0; one < fields.size(); ++one) {
        for (size_t other = one + 1; other < fields.size(); ++other) {
            const auto &report = fields[one].report;
            const auto &otherReport = fields[other].report;
            if (fields[one].member == fields[other].member
                || (report && otherReport && report->member == otherReport->member))
                return false;
        }
    }
    return true;
}

QString wordOf(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

} // namespace

std::span<const UpdateField> updateFields()
{
    using U = ParticipantUpdate;
    using G = UpdateField::Group;
    using C = UpdateField::Content;
    using R = UpdateField::Replacement;
    using Report = UpdateField::Report;
    static constexpr auto fields = std::to_array<UpdateField>({
        {"AnnounceMethod"_L1,
         QT_TRANSLATE_NOOP("twilio::UpdateField", "Method of the announcement"), G::Announce,
         C::Method, &U::announceMethod, R::Never},
        {"AnnounceUrl"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Announcement"), G::Announce,
         C::Url, &U::announceUrl, R::Never},
        {"BeepOnExit"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Beep on leaving"), G::Exit,
         C::Boolean, &U::beepOnExit, R::Plain},
        {"CallSidToCoach"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Who is coached"), G::Coach,
         C::Call, &U::callSidToCoach, R::Coupled,
         Report{"call_sid_to_coach"_L1, &Participant::callSidToCoach}},
        {"Coaching"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Coaching"), G::Coach, C::Boolean,
         &U::coaching, R::Coupled, Report{"coaching"_L1, &Participant::coaching}},
        {"EndConferenceOnExit"_L1,
         QT_TRANSLATE_NOOP("twilio::UpdateField", "End of the conference on leaving"), G::Exit,
         C::Boolean, &U::endConferenceOnExit, R::Coupled,
         Report{"end_conference_on_exit"_L1, &Participant::endConferenceOnExit}},
        {"Hold"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Hold"), G::Hold, C::Boolean, &U::hold,
         R::Coupled, Report{"hold"_L1, &Participant::hold}},
        {.name = "HoldMethod"_L1,
         .noun = QT_TRANSLATE_NOOP("twilio::UpdateField", "Method of the hold music"),
         .group = G::Hold,
         .content = C::Method,
         .member = &U::holdMethod,
         .replacement = R::Address,
         .byDefault = HttpMethod::Get},
        {"HoldUrl"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Hold music"), G::Hold, C::Url,
         &U::holdUrl, R::Address},
        {"Muted"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Mute"), G::Mute, C::Boolean,
         &U::muted, R::Coupled, Report{"muted"_L1, &Participant::muted}},
        {"WaitMethod"_L1, QT_TRANSLATE_NOOP("twilio::UpdateField", "Method of the wait music"),
         G::Wait, C::Method, &U::waitMethod, R::Address},
        {.name = "WaitUrl"_L1,
         .noun = QT_TRANSLATE_NOOP("twilio::UpdateField", "Wait music"),
         .group = G::Wait,
         .content = C::Url,
         .member = &U::waitUrl,
         .replacement = R::Address,
         .mayBeEmpty = true},
    });
    static_assert(hasMembers<fields.size()>(), "A member of ParticipantUpdate has no row here");
    static_assert(isEachMemberOnce(fields), "Two rows have the same member");
    static_assert(isSorted(fields), "The rows stand in the order of the wire");
    return fields;
}

const UpdateField *updateField(QStringView name)
{
    const auto fields = updateFields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const UpdateField &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

const UpdateField *companionOf(const UpdateField &field)
{
    using Content = UpdateField::Content;
    const bool isUrl = field.content == Content::Url;
    if (!isUrl && field.content != Content::Method)
        return nullptr;
    for (const UpdateField &other : updateFields()) {
        if (other.group == field.group && other.content == (isUrl ? Content::Method : Content::Url))
            return &other;
    }
    return nullptr;
}

std::optional<QString> textOf(const ParticipantUpdate &update, const UpdateField &field)
{
    if (const auto *boolean = std::get_if<UpdateField::Boolean>(&field.member)) {
        const auto value = update.**boolean;
        return value ? std::optional(wordOf(*value)) : std::nullopt;
    }
    if (const auto *method = std::get_if<UpdateField::Method>(&field.member)) {
        const auto value = update.**method;
        return value ? std::optional<QString>(toString(*value)) : std::nullopt;
    }
    return update.*std::get<UpdateField::Text>(field.member);
}

std::optional<QString> textOf(const Participant &participant, const UpdateField &field)
{
    Q_ASSERT(field.report);
    using Report = UpdateField::Report;
    if (const auto *boolean = std::get_if<Report::Boolean>(&field.report->member)) {
        const auto value = participant.**boolean;
        return value ? std::optional(wordOf(*value)) : std::nullopt;
    }
    return participant.*std::get<Report::Text>(field.report->member);
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

void reset(ParticipantUpdate &update, const UpdateField &field)
{
    std::visit([&update](const auto member) { (update.*member).reset(); }, field.member);
}

std::optional<ParticipantUpdate> updateFromFormBody(const QByteArray &body)
{
    return valuesFrom<ParticipantUpdate>(body, updateFields());
}

} // namespace twilio
