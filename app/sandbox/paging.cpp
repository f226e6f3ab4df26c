// SPDX-License-Identifier: Apache-2.0
#include "paging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultPageSize = 50;
constexpr int largestPageSize = 1000;
// Tokens as in the provider's examples: "PA" goes on after a SID, "PB" ends before one.
constexpr auto afterToken = "PA"_L1;
constexpr auto beforeToken = "PB"_L1;

struct Wish
{
    int size = defaultPageSize;
    int page = 0;
    QString token = {};
};

struct Range
{
    size_t begin = 0;
    size_t end = 0;
};

std::optional<Refusal> readWish(const Parameters &query, Wish &wish)
{
    bool isNumber = true;
    if (const auto text = query.value("PageSize"_L1)) {
        wish.size = text->toInt(&isNumber);
        if (!isNumber || wish.size < 1)
            return refusal::invalidParameter(u"PageSize must be from 1 to 1000"_s);
        if (wish.size > largestPageSize)
            return refusal::pageSizeTooLarge();
    }
    if (const auto text = query.value("Page"_L1)) {
        wish.page = text->toInt(&isNumber);
        if (!isNumber || wish.page < 0 || wish.page > 1'000'000)
            return refusal::invalidParameter(u"Page must be a number from 0"_s);
    }
    wish.token = query.value("PageToken"_L1).value_or(QString());
    return {};
}

std::optional<Range> rangeOf(const ResourceList &list, const Wish &wish)
{
    const auto place = [&list](auto found) {
        return static_cast<size_t>(std::distance(list.items.begin(), found));
    };
    const auto size = static_cast<size_t>(wish.size);
    if (wish.token.isEmpty()) {
        const size_t begin = std::min(size * static_cast<size_t>(wish.page), list.items.size());
        return Range{begin, std::min(begin + size, list.items.size())};
    }
    const auto anchor = list.orderOf(wish.token.sliced(std::min<qsizetype>(2, wish.token.size())));
    if (!anchor)
        return {};
    if (wish.token.startsWith(afterToken)) {
        const size_t begin
            = place(std::ranges::upper_bound(list.items, *anchor, {}, &ListItem::order));
        return Range{begin, std::min(begin + size, list.items.size())};
    }
    if (wish.token.startsWith(beforeToken)) {
        const size_t end
            = place(std::ranges::lower_bound(list.items, *anchor, {}, &ListItem::order));
        return Range{end - std::min(end, size), end};
    }
    return {};
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

class Addresses
{
public:
    Addresses(const ResourceList &list, const Parameters &query, const Wish &wish)
        : m_base(QString::fromLatin1(list.path) + u'?')
        , m_size(wish.size)
    {
        for (const auto &[name, value] : query.pairs()) {
            if (name != "PageSize"_L1 && name != "Page"_L1 && name != "PageToken"_L1)
                m_base += encoded(name) + u'=' + encoded(value) + u'&';
        }
    }

    QString page(int number, const QString &token = {}) const
    {
        QString address = m_base
            + u"PageSize=%1&Page=%2"_s.arg(QString::number(m_size), QString::number(number));
        if (!token.isEmpty())
            address += u"&PageToken="_s + encoded(token);
        return address;
    }

private:
    QString m_base;
    int m_size;
};

QByteArray joined(const ResourceList &list, const Range &range)
{
    qsizetype length = 0;
    for (size_t i = range.begin; i < range.end; ++i)
        length += list.items[i].json.size() + 1;
    QByteArray all;
    all.reserve(length + 1024);
    all += "{\"" + list.name + "\":[";
    for (size_t i = range.begin; i < range.end; ++i) {
        if (i > range.begin)
            all += ',';
        all += list.items[i].json;
    }
    return all += "],";
}

} // namespace

HttpResponse pageOf(const ResourceList &list, const Parameters &query)
{
    Wish wish;
    if (const auto refused = readWish(query, wish))
        return toResponse(*refused);
    const std::optional<Range> range = rangeOf(list, wish);
    if (!range)
        return toResponse(refusal::invalidParameter(u"Invalid page token"_s));

    const Addresses addresses(list, query, wish);
    const int count = static_cast<int>(range->end - range->begin);
    const int start = wish.page * wish.size;
    QJsonValue next;
    QJsonValue previous;
    if (count > 0 && range->end < list.items.size())
        next = addresses.page(wish.page + 1, afterToken + list.items[range->end - 1].sid);
    if (count > 0 && range->begin > 0 && wish.page > 0)
        previous = addresses.page(wish.page - 1, beforeToken + list.items[range->begin].sid);
    const QJsonObject place{
        {u"page"_s, wish.page},
        {u"page_size"_s, wish.size},
        {u"start"_s, start},
        {u"end"_s, count > 0 ? start + count - 1 : start},
        {u"uri"_s, addresses.page(wish.page, wish.token)},
        {u"first_page_uri"_s, addresses.page(0)},
        {u"next_page_uri"_s, next},
        {u"previous_page_uri"_s, previous},
    };
    // Both are whole objects: the list's is left open for the fields of the page's.
    return {200,
            joined(list, *range) + QJsonDocument(place).toJson(QJsonDocument::Compact).sliced(1)};
}

} // namespace sandbox
