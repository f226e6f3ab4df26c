// SPDX-License-Identifier: Apache-2.0
#include <support/paging.h>

#include <QUrlQuery>
#include <support/answers.h>
#include <support/twilioanswers.h>

namespace support {

using namespace Qt::Literals::StringLiterals;

QJsonObject page(const QString &key, const QJsonArray &list, const QJsonValue &nextPageUri)
{
    const QString uri = u"/2010-04-01/Accounts/"_s + accountSid() + u"/Conferences.json?Page=0"_s;
    return {{key, list},
            {u"first_page_uri"_s, uri},
            {u"next_page_uri"_s, nextPageUri},
            {u"previous_page_uri"_s, QJsonValue::Null},
            {u"uri"_s, uri},
            {u"page"_s, 0},
            {u"page_size"_s, 250},
            {u"start"_s, 0},
            {u"end"_s, qMax<qsizetype>(0, list.size() - 1)}};
}

} // namespace support

namespace support::answers {

using namespace Qt::Literals::StringLiterals;

namespace {

int pageNumber(const Request &request)
{
    const auto question = request.target.indexOf('?');
    if (question < 0)
        return 0;
    return QUrlQuery(QString::fromUtf8(request.target.mid(question + 1)))
        .queryItemValue(u"Page"_s)
        .toInt();
}

QString pageUri(const Request &request, int number)
{
    return QString::fromUtf8(request.path()) + u"?Page="_s + QString::number(number);
}

Answer pageOf(int first, int last, const QJsonValue &next)
{
    QJsonArray list;
    for (int number = first; number <= last; ++number)
        list.append(participantResource(number));
    return json(page(u"participants"_s, list, next));
}

} // namespace

Answer pages(int count, int pageSize)
{
    return [count, pageSize](const Request &request, Connection &connection) {
        const int number = pageNumber(request);
        const int last = qMin(count, (number + 1) * pageSize);
        const QJsonValue next = last < count ? QJsonValue(pageUri(request, number + 1))
                                             : QJsonValue(QJsonValue::Null);
        pageOf(number * pageSize + 1, last, next)(request, connection);
    };
}

Answer pagesLoop()
{
    return [](const Request &request, Connection &connection) {
        pageOf(1, 1, QString::fromUtf8(request.target))(request, connection);
    };
}

Answer pagesWithoutEnd()
{
    return [](const Request &request, Connection &connection) {
        const int number = pageNumber(request);
        pageOf(number + 1, number + 1, pageUri(request, number + 1))(request, connection);
    };
}

Answer pageElsewhere(const QString &otherHost)
{
    return [otherHost](const Request &request, Connection &connection) {
        pageOf(1, 1, QString(otherHost + pageUri(request, 1)))(request, connection);
    };
}

} // namespace support::answers
