// SPDX-License-Identifier: Apache-2.0
#include <support/brokenanswers.h>

#include <support/connection.h>
#include <support/gzip.h>

namespace support::fault {

namespace {

void finish(Connection &connection, End end)
{
    switch (end) {
    case End::Stay:
        break;
    case End::Close:
        connection.close();
        break;
    case End::Reset:
        connection.reset();
        break;
    }
}

Answer sendThen(const QByteArray &bytes, End end)
{
    return [bytes, end](const Request &, Connection &connection) {
        connection.send(bytes);
        finish(connection, end);
    };
}

Response with(Response response, const QByteArray &name, const QByteArray &value)
{
    response.headers.append({name, value});
    return response;
}

QByteArray inChunks(const QByteArray &body)
{
    constexpr qsizetype size = 100;
    QByteArray chunks;
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray piece = body.mid(at, size);
        chunks += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return chunks + "0\r\n\r\n";
}

Answer compressed(const Response &response, const QByteArray &packed)
{
    Response whole = with(response, "Content-Encoding", "gzip");
    whole.body = packed;
    return respond(whole);
}

} // namespace

Answer halfStatusLine(End end)
{
    return sendThen("HTTP/1.", end);
}

Answer halfHead(End end, const Response &response)
{
    const QByteArray head = response.head();
    return sendThen(head.left(head.lastIndexOf(':')), end);
}

Answer halfBody(End end, const Response &response)
{
    return sendThen(response.head() + response.body.left(response.body.size() / 2), end);
}

Answer lengthTooLarge(End end, const Response &response)
{
    const auto length = QByteArray::number(response.body.size() + 100);
    return sendThen(with(response, "Content-Length", length).bytes(), end);
}

Answer lengthTooSmall(const Response &response)
{
    return lengthOf(QByteArray::number(response.body.size() / 2), response);
}

Answer lengthOf(const QByteArray &text, const Response &response)
{
    return sendThen(with(response, "Content-Length", text).bytes(), End::Stay);
}

Answer untilClose(const Response &response)
{
    return sendThen(response.headWithoutLength() + response.body, End::Close);
}

Answer halfUntilClose(const Response &response)
{
    const QByteArray half = response.body.left(response.body.size() / 2);
    return sendThen(response.headWithoutLength() + half, End::Close);
}

Answer chunked(const Response &response)
{
    const QByteArray head = with(response, "Transfer-Encoding", "chunked").head();
    return sendThen(head + inChunks(response.body), End::Stay);
}

Answer chunkedCutOff(End end, const Response &response)
{
    const QByteArray head = with(response, "Transfer-Encoding", "chunked").head();
    const QByteArray chunks = inChunks(response.body);
    return sendThen(head + chunks.left(chunks.size() / 2), end);
}

Answer chunkedBadSize(const Response &response)
{
    const QByteArray head = with(response, "Transfer-Encoding", "chunked").head();
    return sendThen(head + "many\r\n" + response.body + "\r\n0\r\n\r\n", End::Stay);
}

Answer gzipped(const Response &response)
{
    return compressed(response, gzip(response.body));
}

Answer gzipBomb(qint64 unpacked)
{
    return compressed({}, gzip(QByteArray(unpacked, ' ')));
}

Answer interimThenEnd(int status, End end)
{
    return sendThen(statusLine(status) + "\r\n", end);
}

Answer garbage(End end)
{
    return sendThen(QByteArrayLiteral("\0\x01\xff SSH-2.0-OpenSSH\r\n\r\n\r\n"), end);
}

Answer earlyAnswer(const Response &response)
{
    return Answer(Answer::Moment::HeadRead, [response](const Request &, Connection &connection) {
        connection.send(response.bytes());
        connection.close();
    });
}

Answer endAfter(const Answer &answer, End end)
{
    return Answer(answer.moment(), [answer, end](const Request &request, Connection &connection) {
        answer(request, connection);
        finish(connection, end);
    });
}

Answer deathAtNextRequest(const Answer &answer, const Answer &death)
{
    return Answer(answer.moment(), [answer, death](const Request &request, Connection &connection) {
        connection.answerNext(death);
        answer(request, connection);
    });
}

} // namespace support::fault
