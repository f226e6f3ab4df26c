// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/twilioanswers.h>

namespace support {

/// \p server answers as an account does where one conference is in progress, and nobody in it.
inline void answerAsAnAccount(HostileServer &server, const Answer &list = answers::conferences())
{
    server.answerWhen(
        [](const Request &request) { return request.path().endsWith("/Conferences.json"); }, list);
    server.answerAlways(answers::error(404, 20404, "not found"));
}

/// The same with people in the conference, who are changed as \p changes answers.
inline void answerAsAnAccountWithPeople(HostileServer &server,
                                        const Answer &changes = answers::obedient())
{
    server.answerWhen([](const Request &request) { return request.method != "GET"; }, changes);
    server.answerWhen(
        [](const Request &request) { return request.path().endsWith("/Participants.json"); },
        answers::participants());
    answerAsAnAccount(server);
}

} // namespace support
