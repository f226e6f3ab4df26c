// SPDX-License-Identifier: Apache-2.0
#include "requestparser.h"

#include <http_parser.h>

#include <limits>
#include <utility>

namespace sandbox {

struct RequestParser::Callbacks
{
    static RequestParser &self(http_parser *parser)
    {
        return *static_cast<RequestParser *>(parser->data);
    }

    static void keepHeader(RequestParser &parser)
    {
        const QByteArray name = std::exchange(parser.m_name, {}).toLower();
        const QByteArray value = std::exchange(parser.m_value, {}).trimmed();
        parser.m_inValue = false;
        if (name == "authorization")
            parser.m_request.authorization = value;
        else if (name == "content-type")
            parser.m_request.contentType = value;
        else if (name == "expect")
            parser.m_expectation = value.toLower();
        else if (name == "host")
            parser.m_sawHost = true;
    }

    static int onUrl(http_parser *raw, const char *at, size_t length)
    {
        return self(raw).grow(self(raw).m_request.target, at, length);
    }

    static int onField(http_parser *raw, const char *at, size_t length)
    {
        if (self(raw).m_inValue)
            keepHeader(self(raw));
        return self(raw).grow(self(raw).m_name, at, length);
    }

    static int onValue(http_parser *raw, const char *at, size_t length)
    {
        self(raw).m_inValue = true;
        return self(raw).grow(self(raw).m_value, at, length);
    }

    static int onHeadersComplete(http_parser *raw)
    {
        if (!self(raw).m_name.isEmpty())
            keepHeader(self(raw));
        return self(raw).endOfHead();
    }

    static int onBody(http_parser *raw, const char *at, size_t length)
    {
        QByteArray &body = self(raw).m_request.body;
        if (body.size() + static_cast<qsizetype>(length) > maximumBody)
            return self(raw).fail(State::BodyTooLarge);
        body.append(at, static_cast<qsizetype>(length));
        return 0;
    }

    static int onComplete(http_parser *raw)
    {
        self(raw).m_request.keepAlive = http_should_keep_alive(raw) != 0;
        self(raw).m_state = State::Complete;
        http_parser_pause(raw, 1);
        return 0;
    }

    static http_parser_settings settings()
    {
        http_parser_settings settings;
        http_parser_settings_init(&settings);
        settings.on_url = onUrl;
        settings.on_header_field = onField;
        settings.on_header_value = onValue;
        settings.on_headers_complete = onHeadersComplete;
        settings.on_body = onBody;
        settings.on_message_complete = onComplete;
        return settings;
    }
};

RequestParser::RequestParser()
    : m_parser(std::make_unique<http_parser>())
{
    begin();
}

RequestParser::~RequestParser() = default;

void RequestParser::begin()
{
    http_parser_init(m_parser.get(), HTTP_REQUEST);
    m_parser->data = this;
    m_state = State::Reading;
    m_request = {};
    m_name.clear();
    m_value.clear();
    m_expectation.clear();
    m_headSize = 0;
    m_inValue = false;
    m_sawHost = false;
    m_wantsContinue = false;
}

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    if (m_state != State::Reading)
        return 0;
    const http_parser_settings settings = Callbacks::settings();
    const size_t used = http_parser_execute(m_parser.get(), &settings, bytes.data(),
                                            static_cast<size_t>(bytes.size()));
    const http_errno error = HTTP_PARSER_ERRNO(m_parser.get());
    if (m_state == State::Reading && error != HPE_OK)
        m_state = error == HPE_HEADER_OVERFLOW ? State::HeadTooLarge : State::Malformed;
    return static_cast<qsizetype>(used);
}

bool RequestParser::takeContinueWish()
{
    return std::exchange(m_wantsContinue, false) && m_state == State::Reading;
}

HttpRequest RequestParser::take()
{
    HttpRequest request = std::move(m_request);
    begin();
    return request;
}

int RequestParser::fail(State state)
{
    m_state = state;
    return -1;
}

int RequestParser::grow(QByteArray &text, const char *at, size_t length)
{
    m_headSize += static_cast<qsizetype>(length);
    if (m_headSize > maximumHead)
        return fail(State::HeadTooLarge);
    text.append(at, static_cast<qsizetype>(length));
    return 0;
}

int RequestParser::endOfHead()
{
    m_request.method = http_method_str(static_cast<http_method>(m_parser->method));
    // An Upgrade is a wish that a server may pass over, CONNECT a method like any other unknown
    // one.
    m_parser->upgrade = 0;

    const bool modern = m_parser->http_major == 1 && m_parser->http_minor >= 1;
    if (modern && !m_sawHost)
        return fail(State::Malformed);

    const bool lengthKnown = m_parser->content_length != std::numeric_limits<uint64_t>::max();
    if (lengthKnown && m_parser->content_length > static_cast<uint64_t>(maximumBody))
        return fail(State::BodyTooLarge);

    if (modern && !m_expectation.isEmpty()) {
        if (m_expectation != "100-continue")
            return fail(State::UnknownExpectation);
        m_wantsContinue
            = lengthKnown ? m_parser->content_length > 0 : (m_parser->flags & F_CHUNKED) != 0;
    }
    return 0;
}

} // namespace sandbox
