// SPDX-License-Identifier: Apache-2.0
#include "requestparser.h"

// An assertion of Beast (1.74 and 1.83) fails where the end of an empty chunked body comes in two
// pieces, which it then reads as it should.
#define BOOST_DISABLE_ASSERTS
#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <utility>

namespace sandbox {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace {

QByteArray toBytes(string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isAscii(string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

/// One request in the hands of Beast's parser, which calls it back with what it finds.
class RequestParser::Message final : public http::basic_parser<true>
{
public:
    Message()
    {
        eager(true);
        header_limit(maximumHead);
        body_limit(maximumBody);
    }

    /// Reads on in \p bytes, which begin with what was left of them the last time.
    /// \return how many were used.
    qsizetype read(QByteArrayView bytes, State &outcome)
    {
        m_bytes = bytes;
        error_code error;
        const size_t used = put({bytes.data(), static_cast<size_t>(bytes.size())}, error);
        if (error == http::error::body_limit)
            outcome = State::BodyTooLarge;
        else if (error == http::error::header_limit)
            outcome = State::HeadTooLarge;
        else if (error && error != http::error::need_more)
            outcome = m_refusal;
        else if (is_done())
            outcome = State::Complete;
        return static_cast<qsizetype>(used);
    }

    HttpRequest &request() { return m_request; }
    bool takeContinueWish() { return std::exchange(m_wantsContinue, false); }

private:
    /// Beast hands on the error, and reads no more.
    void refuse(error_code &error, State why = State::Malformed)
    {
        m_refusal = why;
        error = http::error::bad_value;
    }

    void on_request_impl(http::verb method, string_view name, string_view target, int version,
                         error_code &error) override
    {
        if (method == http::verb::unknown || !isAscii(target))
            return refuse(error);
        m_request.method = toBytes(name);
        m_request.target = toBytes(target);
        m_isModern = version >= 11;
    }

    void on_response_impl(int, string_view, int, error_code &) override { }

    void on_field_impl(http::field name, string_view, string_view value, error_code &error) override
    {
        // Trailers come after the head, and nothing of them is looked at.
        if (m_isHeadRead)
            return;
        switch (name) {
        case http::field::authorization:
            m_request.authorization = toBytes(value);
            break;
        case http::field::content_type:
            m_request.contentType = toBytes(value);
            break;
        case http::field::expect:
            m_expectation = toBytes(value).toLower();
            break;
        case http::field::host:
            if (m_request.host)
                return refuse(error);
            m_request.host = toBytes(value);
            break;
        case http::field::content_length:
            if (std::exchange(m_sawLength, true))
                refuse(error);
            break;
        case http::field::transfer_encoding:
            // Beast passes over codings that it does not know, and over all of an older version.
            if (!m_isModern || !boost::beast::iequals(value, "chunked"))
                refuse(error);
            break;
        default:
            break;
        }
    }

    void on_header_impl(error_code &error) override
    {
        m_isHeadRead = true;
        if (m_isModern && !m_request.host)
            return refuse(error);
        m_request.keepAlive = keep_alive();
        if (!m_isModern || m_expectation.isEmpty())
            return;
        if (m_expectation != "100-continue")
            return refuse(error, State::UnknownExpectation);
        m_wantsContinue = true;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }

    size_t on_body_impl(string_view text, error_code &) override
    {
        m_request.body.append(text.data(), static_cast<qsizetype>(text.size()));
        return text.size();
    }

    void on_chunk_header_impl(std::uint64_t size, string_view extensions,
                              error_code &error) override
    {
        if (size > 0)
            return;
        // The trailers follow, all of them: Beast has seen their end. The line of the last chunk
        // stands before them as a request's does before its header, and its size has a digit.
        const qsizetype at = extensions.data() - m_bytes.data() - 1;
        if (HeadLines().read(m_bytes.sliced(at)) != HeadLines::State::Ended)
            refuse(error);
    }

    size_t on_chunk_body_impl(std::uint64_t, string_view text, error_code &error) override
    {
        return on_body_impl(text, error);
    }

    void on_finish_impl(error_code &) override { }

    HttpRequest m_request;
    QByteArray m_expectation;
    QByteArrayView m_bytes; ///< those that are being read
    State m_refusal = State::Malformed;
    bool m_isModern = false; ///< HTTP/1.1
    bool m_isHeadRead = false;
    bool m_sawLength = false;
    bool m_wantsContinue = false;
};

RequestParser::RequestParser()
{
    begin();
}

RequestParser::~RequestParser() = default;

void RequestParser::begin()
{
    m_message = std::make_unique<Message>();
    m_lines = {};
    m_state = State::Reading;
    m_isHeadRead = false;
    m_kept.clear();
}

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    if (m_state != State::Reading)
        return 0;
    m_kept.append(bytes);
    if (!m_isHeadRead)
        m_state = readHead();
    if (m_state == State::Reading && m_isHeadRead)
        m_state = readBody();
    // What is left then begins the next request, and has come just now.
    return m_state == State::Complete ? bytes.size() - m_kept.size() : bytes.size();
}

RequestParser::State RequestParser::readHead()
{
    constexpr qsizetype emptyLine = 2;
    auto lines = m_lines.read(m_kept);
    while (lines == HeadLines::State::Ended && m_lines.size() == emptyLine) {
        // Some clients send one after a body (RFC 9112, 2.2).
        m_kept.remove(0, emptyLine);
        m_lines = {};
        lines = m_lines.read(m_kept);
    }
    switch (lines) {
    case HeadLines::State::Open:
        return State::Reading;
    case HeadLines::State::Broken:
        return State::Malformed;
    case HeadLines::State::TooLong:
        return State::HeadTooLarge;
    case HeadLines::State::Ended:
        break;
    }
    m_isHeadRead = true;
    const QByteArray head = m_kept.first(m_lines.size());
    m_kept.remove(0, head.size());
    State state = State::Reading;
    m_message->read(head, state);
    // A head that is whole has nothing to wait for.
    return m_message->is_header_done() || state != State::Reading ? state : State::Malformed;
}

RequestParser::State RequestParser::readBody()
{
    if (m_kept.isEmpty())
        return State::Reading;
    State state = State::Reading;
    m_kept.remove(0, m_message->read(m_kept, state));
    // A line of a body in chunks, or its trailers, wait for their end, and not for ever.
    if (state == State::Reading && m_kept.size() > maximumHead)
        state = State::HeadTooLarge;
    return state;
}

bool RequestParser::takeContinueWish()
{
    return m_message->takeContinueWish() && m_state == State::Reading;
}

HttpRequest RequestParser::take()
{
    HttpRequest request = std::move(m_message->request());
    begin();
    return request;
}

} // namespace sandbox
