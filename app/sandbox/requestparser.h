// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "httprequest.h"

#include <QByteArrayView>

#include <memory>

struct http_parser;

namespace sandbox {

/// Takes one request after another out of a stream of bytes.
class RequestParser
{
public:
    enum class State {
        Reading,
        Complete, ///< take() it before feeding on
        Malformed, ///< from here on there is no telling where a request begins
        HeadTooLarge,
        BodyTooLarge,
        UnknownExpectation,
    };
    static constexpr qsizetype maximumHead = 64LL * 1024;
    static constexpr qsizetype maximumBody = 1024LL * 1024;

    RequestParser();
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    State state() const { return m_state; }
    /// How many of \p bytes were used: those after a complete request are left for the next one.
    qsizetype feed(QByteArrayView bytes);
    /// Whether the sender waits for a word before it sends the body; true once for each request.
    bool takeContinueWish();
    /// The complete request; the parser is ready for the next one.
    HttpRequest take();

private:
    struct Callbacks;

    void begin();
    int fail(State state);
    int grow(QByteArray &text, const char *at, size_t length);
    int endOfHead();

    std::unique_ptr<http_parser> m_parser;
    State m_state = State::Reading;
    HttpRequest m_request;
    QByteArray m_name;
    QByteArray m_value;
    QByteArray m_expectation;
    qsizetype m_headSize = 0;
    bool m_inValue = false;
    bool m_sawHost = false;
    bool m_wantsContinue = false;
};

} // namespace sandbox
