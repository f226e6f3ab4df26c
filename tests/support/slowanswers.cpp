// SPDX-License-Identifier: Apache-2.0
#include <support/slowanswers.h>

#include <support/connection.h>

namespace support::fault {

Answer delayed(std::chrono::milliseconds delay, const Answer &answer)
{
    return Answer(answer.moment(), [delay, answer](const Request &request, Connection &connection) {
        connection.after(delay, [answer, request, &connection] { answer(request, connection); });
    });
}

Answer dribbled(std::chrono::milliseconds pause, const Response &response)
{
    return [pause, response](const Request &, Connection &connection) {
        connection.drip(response.bytes(), pause);
    };
}

Answer dribbledBody(std::chrono::milliseconds pause, const Response &response)
{
    return [pause, response](const Request &, Connection &connection) {
        connection.send(response.head());
        connection.drip(response.body, pause);
    };
}

} // namespace support::fault
