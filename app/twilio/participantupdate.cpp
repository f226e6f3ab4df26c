// SPDX-License-Identifier: Apache-2.0
#include "participantupdate.h"

#include "formbody.h"
#include "sid.h"
#include "updatefields.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Problem> complaint(const UpdateField &field, const QString &text)
{
    using Content = UpdateField::Content;
    if (text.isEmpty() && field.mayBeEmpty)
        return std::nullopt;
    if (field.content == Content::Url && text.isEmpty())
        return Problem{field.name, Problem::Kind::EmptyUrl};
    const auto wrong = field.content == Content::Url ? urlProblem(text) : std::nullopt;
    if (wrong)
        return Problem{field.name, Problem::Kind::NotCallable, *wrong};
    if (field.content == Content::Call && !isSid(CallKind::prefix, text) && !isUuid(text))
        return Problem{field.name, Problem::Kind::NotACallSid};
    return std::nullopt;
}

} // namespace

QLatin1StringView toString(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Head:
        return "HEAD"_L1;
    case HttpMethod::Get:
        return "GET"_L1;
    case HttpMethod::Post:
        return "POST"_L1;
    case HttpMethod::Patch:
        return "PATCH"_L1;
    case HttpMethod::Put:
        return "PUT"_L1;
    case HttpMethod::Delete:
        return "DELETE"_L1;
    }
    return {};
}

std::optional<HttpMethod> httpMethodFrom(QStringView text)
{
    for (const HttpMethod method : allHttpMethods) {
        if (text == toString(method))
            return method;
    }
    return std::nullopt;
}

bool isPromised(HttpMethod method)
{
    return method == HttpMethod::Get || method == HttpMethod::Post;
}

std::vector<Problem> ParticipantUpdate::validate() const
{
    std::vector<Problem> problems;
    if (isEmpty())
        problems.push_back({{}, Problem::Kind::NothingSet});
    for (const UpdateField &field : updateFields()) {
        const auto text = textOf(*this, field);
        if (const auto wrong = text ? complaint(field, *text) : std::nullopt)
            problems.push_back(*wrong);
        else if (field.name == "Coaching"_L1 && coaching == true && !callSidToCoach)
            problems.push_back({field.name, Problem::Kind::NobodyToCoach});
    }
    return problems;
}

QByteArray ParticipantUpdate::toFormBody() const
{
    return formBodyOf(*this, updateFields());
}

bool ParticipantUpdate::isEmpty() const
{
    return *this == ParticipantUpdate();
}

ParticipantUpdate merged(const ParticipantUpdate &older, const ParticipantUpdate &newer)
{
    ParticipantUpdate both = older;
    for (const UpdateField &field : updateFields()) {
        if (const auto text = textOf(newer, field))
            setText(both, field, text);
    }
    return both;
}

ParticipantUpdate without(const ParticipantUpdate &update, const ParticipantUpdate &other)
{
    ParticipantUpdate rest = update;
    for (const UpdateField &field : updateFields()) {
        if (textOf(other, field))
            reset(rest, field);
    }
    return rest;
}

} // namespace twilio
