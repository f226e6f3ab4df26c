// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/callableurl.h>

#include <QByteArray>
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace twilio {

/// The methods that the description's enumeration lists for AnnounceMethod, HoldMethod and
/// WaitMethod.
enum class HttpMethod { Head, Get, Post, Patch, Put, Delete };

inline constexpr std::array allHttpMethods{HttpMethod::Head,  HttpMethod::Get, HttpMethod::Post,
                                           HttpMethod::Patch, HttpMethod::Put, HttpMethod::Delete};

QLatin1StringView toString(HttpMethod method);
std::optional<HttpMethod> httpMethodFrom(QStringView text);

/// The description lists six methods and says in words "can be GET or POST": only those two are
/// promised.
bool isPromised(HttpMethod method);

/// What is wrong with one field.
struct Problem
{
    enum class Kind {
        NothingSet, ///< of the whole update
        EmptyUrl,
        NotCallable, ///< no URL that the service can call
        NotACallSid,
        NobodyToCoach, ///< Coaching=true goes with CallSidToCoach
    };

    QLatin1StringView field; ///< the API's name; empty when it concerns the whole update
    Kind kind = Kind::NothingSet;
    UrlProblem url = {}; ///< what is wrong, of NotCallable

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The parameters of UpdateParticipant. Unset, empty and a value are three states: an unset
/// field is not sent, `WaitUrl` set to the empty text is sent as `WaitUrl=` and means silence.
///
/// Each has a row in updateFields(), which says all else that there is to know of it.
///
/// Source: UpdateParticipantRequest in the provider's OpenAPI description.
struct ParticipantUpdate
{
    std::optional<HttpMethod> announceMethod = {}; ///< the service takes POST when unset
    std::optional<QString> announceUrl = {}; ///< played once to this participant
    std::optional<bool> beepOnExit = {}; ///< never reported back
    std::optional<QString> callSidToCoach = {}; ///< alone it implies Coaching=true
    std::optional<bool> coaching = {}; ///< false alone makes the coach audible to everybody
    std::optional<bool> endConferenceOnExit = {}; ///< has no effect on a participant on hold
    std::optional<bool> hold = {};
    std::optional<HttpMethod> holdMethod = {}; ///< the service takes GET when unset
    std::optional<QString> holdUrl = {};
    std::optional<bool> muted = {};
    std::optional<HttpMethod> waitMethod = {}; ///< the service takes POST when unset
    std::optional<QString> waitUrl = {}; ///< may be empty

    /// All that is wrong, in the order of the fields; empty when the update may be sent.
    std::vector<Problem> validate() const;

    /// application/x-www-form-urlencoded, the fields in alphabetical order, only those that are
    /// set.
    QByteArray toFormBody() const;

    /// No field is set.
    bool isEmpty() const;

    friend bool operator==(const ParticipantUpdate &, const ParticipantUpdate &) = default;
};

/// \p newer laid over \p older: a field that is set in \p newer wins.
ParticipantUpdate merged(const ParticipantUpdate &older, const ParticipantUpdate &newer);

/// \p update without the fields that \p other has set.
ParticipantUpdate without(const ParticipantUpdate &update, const ParticipantUpdate &other);

} // namespace twilio
