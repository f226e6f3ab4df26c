// SPDX-License-Identifier: Apache-2.0
#include <support/hugeanswers.h>

#include <QJsonDocument>
#include <algorithm>
#include <support/connection.h>
#include <support/response.h>
#include <support/twilioanswers.h>

namespace support::fault {

namespace {

const QByteArray listBegin = QByteArrayLiteral("{\"next_page_uri\":null,\"participants\":[");

QByteArray participantText()
{
    return QJsonDocument(participantResource()).toJson(QJsonDocument::Compact);
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

/// \p block, \p times times.
std::function<QByteArray()> repeated(const QByteArray &block, qint64 times)
{
    return [block, left = times]() mutable { return left-- > 0 ? block : QByteArray(); };
}

} // namespace

Answer hugeHead(qint64 bytes)
{
    return [bytes](const Request &, Connection &connection) {
        const QByteArray line = "X-Filler: " + QByteArray(1000, 'x') + "\r\n";
        const Response response = participantResponse();
        connection.send(statusLine(response.status));
        connection.stream(repeated(line, bytes / line.size() + 1), [response, &connection] {
            connection.send(response.bytes().mid(statusLine(response.status).size()));
        });
    };
}

Answer hugeList(qint64 bytes)
{
    return [bytes](const Request &, Connection &connection) {
        const QByteArray last = participantText() + "]}";
        const QByteArray each = participantText() + ',';
        const qint64 times = bytes / each.size() + 1;
        const qint64 length = listBegin.size() + times * each.size() + last.size();
        const Response response{.headers = {{"Content-Length", QByteArray::number(length)}}};
        connection.send(response.head() + listBegin);
        connection.stream(repeated(each, times), [last, &connection] { connection.send(last); });
    };
}

Answer endlessList()
{
    return [](const Request &, Connection &connection) {
        connection.send(Response().headWithoutLength() + listBegin);
        connection.stream([each = participantText() + ','] { return each; });
    };
}

Answer endlessChunks()
{
    // Large ones: Qt takes a chunk at a time, with a dozen system calls for each.
    return endlessChunks((participantText().size() + 1) * 2048LL);
}

Answer endlessChunks(qint64 piece, int status)
{
    return [piece, status](const Request &, Connection &connection) {
        const Response response{.status = status, .headers = {{"Transfer-Encoding", "chunked"}}};
        connection.send(response.head() + chunk(listBegin));
        const QByteArray one = participantText() + ',';
        const QByteArray text = one.repeated(std::max<qint64>(piece / one.size(), 100));
        QByteArray some;
        for (qint64 at = 0; at < text.size(); at += piece)
            some += chunk(text.mid(at, piece));
        connection.stream([some] { return some; });
    };
}

Answer oneEndlessChunk()
{
    return [](const Request &, Connection &connection) {
        const Response response{.headers = {{"Transfer-Encoding", "chunked"}}};
        connection.send(response.head() + "ffffffffff\r\n" + listBegin);
        connection.stream([some = (participantText() + ',').repeated(2048)] { return some; });
    };
}

Answer announced(qint64 bytes)
{
    return [bytes](const Request &, Connection &connection) {
        const Response response{.headers = {{"Content-Length", QByteArray::number(bytes)}}};
        connection.send(response.head());
    };
}

} // namespace support::fault
