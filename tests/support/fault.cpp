// SPDX-License-Identifier: Apache-2.0
#include <support/fault.h>

#include <support/answers.h>
#include <support/connection.h>

namespace support::fault {

namespace {

using Moment = Answer::Moment;

Answer closeAt(Moment moment)
{
    return Answer(moment, [](const Request &, Connection &connection) { connection.close(); });
}

Answer resetAt(Moment moment)
{
    return Answer(moment, [](const Request &, Connection &connection) { connection.reset(); });
}

} // namespace

Answer closeOnAccept()
{
    return closeAt(Moment::Accepted);
}

Answer resetOnAccept()
{
    return resetAt(Moment::Accepted);
}

Answer ignoreConnection()
{
    return Answer(Moment::Accepted, [](const Request &, Connection &) {});
}

Answer notTls()
{
    return Answer(Moment::Accepted, [](const Request &, Connection &connection) {
        connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
}

Answer closeAfterHead()
{
    return closeAt(Moment::HeadRead);
}

Answer resetAfterHead()
{
    return resetAt(Moment::HeadRead);
}

Answer closeInBody()
{
    return closeAt(Moment::HalfRead);
}

Answer resetInBody()
{
    return resetAt(Moment::HalfRead);
}

Answer closeUnanswered()
{
    return closeAt(Moment::Read);
}

Answer resetUnanswered()
{
    return resetAt(Moment::Read);
}

Answer silence()
{
    return [](const Request &, Connection &) {};
}

Answer refuse(int status, const QByteArray &json)
{
    return answers::raw(status, json);
}

} // namespace support::fault
