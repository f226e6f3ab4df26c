// SPDX-License-Identifier: Apache-2.0
#include <support/hugeanswers.h>

#include <QJsonDocument>
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
    return [](const Request &, Connection &connection) {
        const auto chunk = [](const QByteArray &bytes) {
            return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
        };
        const Response response{.headers = {{"Transfer-Encoding", "chunked"}}};
        connection.send(response.head() + chunk(listBegin));
        // Large ones: Qt takes a chunk at a time, with a dozen system calls for each.
        connection.stream(
            [some = chunk((participantText() + ',').repeated(2048))] { return some; });
    };
}

} // namespace support::fault
