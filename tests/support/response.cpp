// SPDX-License-Identifier: Apache-2.0
#include <support/response.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <support/connection.h>

namespace support {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Reason";
    }
}

} // namespace

QByteArray statusLine(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n";
}

QByteArray Response::head() const
{
    const auto frames = [](const Header &header) {
        return header.first.compare("Content-Length", Qt::CaseInsensitive) == 0
            || header.first.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0;
    };
    if (hasNoBody() || std::any_of(headers.begin(), headers.end(), frames))
        return headWithoutLength();
    Response framed = *this;
    framed.headers.prepend({"Content-Length", QByteArray::number(body.size())});
    return framed.headWithoutLength();
}

QByteArray Response::headWithoutLength() const
{
    QByteArray head = statusLine(status);
    if (!hasNoBody() && !contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

bool Response::hasNoBody() const
{
    return status < 200 || status == 204 || status == 304;
}

Response jsonResponse(int status, const QJsonObject &object)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Answer respond(const Response &response)
{
    return [response](const Request &request, Connection &connection) {
        connection.send(request.method == "HEAD" ? response.head() : response.bytes());
    };
}

} // namespace support
