// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transport.h"
#include <twilio/listing.h>
#include <twilio/reply.h>

#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <functional>

namespace twilio {

/// Path of the page after this one, below that of the endpoint. What an address may not hold is
/// percent-encoded: some services send it raw. \return an empty path after the last page;
/// Error::Kind::Protocol for a page on another host.
Result<QByteArray> nextPagePath(const QJsonObject &page, const Endpoint &endpoint);

Error tooManyPages();
Error notAList(QLatin1StringView key);

/// Reads a list page by page and finishes its reply with all of it, as the service told it, or not
/// at all. A list ends where the service's own limits do: what is beyond is left out, and pages
/// after that are not asked for.
template <class T>
class PagedReading
{
public:
    /// What is listed, and how.
    struct Kind
    {
        QLatin1StringView key; ///< of the array in a page
        Result<T> (*parse)(const QJsonObject &, Failure *);
        size_t most; ///< that the service has, or tells on one page
    };

    static void begin(ReplyOf<Listing<T>> &reply, Transport &transport, const Kind &kind,
                      const Listing<T> &previous, const QByteArray &path)
    {
        auto reading = std::make_shared<PagedReading>(reply, transport, kind, previous);
        reading->read(path, reading);
    }

    PagedReading(ReplyOf<Listing<T>> &reply, Transport &transport, const Kind &kind,
                 Listing<T> previous)
        : m_reply(reply)
        , m_transport(transport)
        , m_kind(kind)
        , m_previous(std::move(previous))
    {
    }

private:
    // Whoever waits for the next page holds the reading: it goes when the last page was read, or
    // with the reply.
    void read(const QByteArray &path, const std::shared_ptr<PagedReading> &self)
    {
        m_seen.insert(path);
        m_reply.follow(m_transport.send({.way = Request::Way::Read,
                                         .verb = QByteArrayLiteral("GET"),
                                         .path = path,
                                         .body = {},
                                         .largestAnswer = Request::largestPage,
                                         .mostValues = Request::mostInPage}),
                       [self](const Arrival &arrival) { self->take(arrival, self); });
    }

    void take(const Arrival &arrival, const std::shared_ptr<PagedReading> &self)
    {
        constexpr int successful = 200;
        // Comparing bytes costs a four hundredth of parsing them, and most polls bring nothing new.
        const bool whole = arrival.stop == Arrival::Stop::None
            && arrival.networkError == QNetworkReply::NoError && arrival.status == successful;
        if (whole && m_items.empty() && !m_previous.onlyPage.isEmpty()
            && arrival.body == m_previous.onlyPage) {
            m_previous.isUnchanged = true;
            m_reply.finish(m_previous);
            return;
        }
        const Result<QJsonObject> page = judgeRead(arrival);
        if (!page) {
            m_reply.finish(tl::make_unexpected(page.error()));
            return;
        }
        if (const auto problem = append(*page)) {
            fail(*problem, arrival);
            return;
        }
        if (m_isCut) {
            finish(arrival);
            return;
        }
        const Result<QByteArray> next = nextPagePath(*page, m_transport.endpoint());
        if (!next)
            fail(next.error(), arrival);
        else if (next->isEmpty() || hasRunDry())
            finish(arrival);
        else if (m_seen.contains(*next) || m_seen.size() >= mostPages)
            fail(tooManyPages(), arrival);
        else
            read(*next, self);
    }

    void fail(Error error, const Arrival &arrival)
    {
        error.httpStatus = arrival.status;
        m_reply.finish(tl::make_unexpected(std::move(error)));
    }

    /// Some services name a next page for ever: what was read until then is all there is.
    bool hasRunDry() const { return m_emptyPages >= mostEmptyPages; }

    std::optional<Error> append(const QJsonObject &page)
    {
        const QJsonValue list = page.value(m_kind.key);
        if (!list.isArray())
            return notAList(m_kind.key);
        const QJsonArray array = list.toArray();
        m_emptyPages = array.isEmpty() ? m_emptyPages + 1 : 0;
        m_items.reserve(std::min(m_items.size() + static_cast<size_t>(array.size()), m_kind.most));
        for (const auto &element : array) {
            if (m_items.size() == m_kind.most) {
                m_isCut = true;
                break;
            }
            Result<T> item = m_kind.parse(element.toObject(), &m_oddity);
            if (!item)
                return item.error();
            const QDateTime now = QDateTime::currentDateTimeUtc();
            item->dateUpdated = m_transport.clock().here(item->dateUpdated, now);
            item->dateCreated = m_transport.clock().here(item->dateCreated, now);
            m_items.push_back(*std::move(item));
        }
        return std::nullopt;
    }

    void finish(const Arrival &arrival)
    {
        Listing<T> listing;
        listing.items = std::make_shared<const std::vector<T>>(std::move(m_items));
        listing.oddity = m_oddity;
        listing.isCut = m_isCut;
        if (m_seen.size() == 1 && arrival.body.size() <= Listing<T>::longestKept)
            listing.onlyPage = arrival.body;
        m_reply.finish(std::move(listing));
    }

    static constexpr qsizetype mostPages = 50;
    static constexpr int mostEmptyPages = 2; ///< in a row

    ReplyOf<Listing<T>> &m_reply;
    Transport &m_transport;
    Kind m_kind;
    Listing<T> m_previous;
    std::vector<T> m_items;
    QSet<QByteArray> m_seen;
    int m_emptyPages = 0; ///< the last ones
    bool m_isCut = false;
    Failure m_oddity;
};

} // namespace twilio
