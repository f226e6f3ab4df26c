// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <support/answer.h>
#include <support/response.h>
#include <support/twilioanswers.h>

/// Answers that take their time.
namespace support::fault {

/// \p answer, \p delay after the request was read.
Answer delayed(std::chrono::milliseconds delay, const Answer &answer);

/// One byte every \p pause, head and body.
Answer dribbled(std::chrono::milliseconds pause, const Response &response = participantResponse());

/// The head at once, the body \p pause by byte.
Answer dribbledBody(std::chrono::milliseconds pause,
                    const Response &response = participantResponse());

} // namespace support::fault
