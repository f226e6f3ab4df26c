// SPDX-License-Identifier: Apache-2.0
#include <support/largestanswers.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <support/connection.h>
#include <support/response.h>
#include <support/twilioanswers.h>

namespace support::answers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// So many letters, the last of which are \p number.
QString text(qsizetype letters, int number)
{
    const QString end = QString::number(number).rightJustified(6, u'0');
    return u'東' + QString(std::max<qsizetype>(letters - 1 - end.size(), 0), u'm') + end;
}

/// Arrays in arrays: a value is two bytes, and costs far more than others when it is parsed.
QByteArray nested(int values)
{
    constexpr int deepest = 500;
    QByteArray all = "[";
    for (int left = values - 1; left > 0; left -= deepest + 1) {
        const int deep = std::min(left, deepest);
        all += (all.size() > 1 ? "," : "") + QByteArray(deep, '[') + QByteArray(deep, ']');
    }
    return all + ']';
}

/// \p object with such values in it, and what is then left of \p size in its \p texts.
QByteArray filled(QJsonObject object, const QStringList &texts, const Size &size, int number)
{
    const auto bytes = [&object] { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    for (const QString &key : texts)
        object.insert(key, text(0, number));
    const int own = static_cast<int>(object.size()) + 10;
    const QByteArray values = nested(size.values - own);
    constexpr int aroundThem = 16;
    const qsizetype left = size.bytes - bytes().size() - values.size() - aroundThem;
    const qsizetype letters = std::clamp<qsizetype>(left / texts.size(), 0, longestText - 7);
    for (const QString &key : texts)
        object.insert(key, text(letters + 7, number));
    return bytes().chopped(1) + ",\"values\":" + values + '}';
}

/// What one of \p count entries may take.
Size shareOf(const Size &size, int count)
{
    constexpr qint64 around = 1000;
    constexpr int valuesAround = 10;
    return {.bytes = (size.bytes - around) / count, .values = (size.values - valuesAround) / count};
}

} // namespace

LargestPage::LargestPage(const QByteArray &key, qint64 bytes, int count,
                         std::function<QByteArray(int)> entry)
    : m_begin("{\"next_page_uri\":null,\"filler\":\"東\",\"" + key + "\":[")
    , m_end("]}")
    , m_bytes(bytes)
    , m_filler(bytes - m_begin.size() - m_end.size())
    , m_count(count)
    , m_entry(std::move(entry))
{
    for (int i = 0; i < count; ++i)
        m_filler -= m_entry(i).size() + (i > 0);
    Q_ASSERT(m_filler >= 0);
}

QByteArray LargestPage::next()
{
    constexpr qint64 piece = 16LL * 1024;
    const qsizetype before = m_begin.indexOf("東");
    if (m_at < 0) {
        ++m_at;
        return m_begin.first(before);
    }
    if (m_filler > 0) {
        const qint64 letters = std::min(m_filler, piece);
        m_filler -= letters;
        return QByteArray(letters, 'f');
    }
    const int at = m_at++;
    if (at == 0)
        return m_begin.sliced(before);
    if (at <= m_count)
        return (at > 1 ? "," : "") + m_entry(at - 1);
    return at == m_count + 1 ? m_end : QByteArray();
}

Answer streamed(const LargestPage &page)
{
    return [page](const Request &, Connection &connection) {
        const Response response{.headers = {{"Content-Length", QByteArray::number(page.bytes())}}};
        connection.send(response.head());
        connection.stream([rest = page]() mutable { return rest.next(); });
    };
}

QByteArray bytesOf(LargestPage page)
{
    QByteArray all;
    all.reserve(page.bytes());
    for (QByteArray piece = page.next(); !piece.isEmpty(); piece = page.next())
        all += piece;
    return all;
}

LargestPage largestConferences(const Size &size, int first)
{
    const Size each = shareOf(size, mostConferences);
    return LargestPage("conferences", size.bytes, mostConferences, [first, each](int at) {
        const int number = first + at;
        return filled(conferenceResource({{u"sid"_s, conferenceSid(number)}}),
                      {u"friendly_name"_s, u"status"_s, u"region"_s, u"reason_conference_ended"_s,
                       u"call_sid_ending_conference"_s},
                      each, number);
    });
}

LargestPage largestParticipants(const Size &size, int first, int round)
{
    const Size each = shareOf(size, mostParticipants);
    return LargestPage("participants", size.bytes, mostParticipants, [first, round, each](int at) {
        const bool isOn = round % 2 == 1;
        return filled(participantResource(first + at,
                                          {{u"muted"_s, isOn},
                                           {u"hold"_s, isOn},
                                           {u"coaching"_s, isOn},
                                           {u"end_conference_on_exit"_s, isOn}}),
                      {u"label"_s, u"status"_s, u"queue_time"_s, u"call_sid_to_coach"_s}, each,
                      1000 * round + at);
    });
}

LargestPage oneText(qint64 bytes)
{
    return LargestPage("participants", bytes, 0, {});
}

Answer largestParticipant(const Size &size)
{
    return [size](const Request &request, Connection &connection) {
        const QByteArray body = filled(participantResource(fieldsSetBy(request)),
                                       {u"label"_s, u"status"_s, u"queue_time"_s}, size, 0);
        respond({.body = body})(request, connection);
    };
}

Answer largestCall(const Size &size)
{
    return [size](const Request &request, Connection &connection) {
        const QString sid = QString::fromLatin1(request.path().split('/').last().chopped(5));
        const QByteArray body
            = filled(callResource(1, {{u"sid"_s, sid}}),
                     {u"from"_s, u"to"_s, u"caller_name"_s, u"direction"_s}, size, 0);
        respond({.body = body})(request, connection);
    };
}

} // namespace support::answers
