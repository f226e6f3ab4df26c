// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "headlines.h"
#include "httprequest.h"

#include <QByteArrayView>

#include <memory>

namespace sandbox {

/// Takes one request after another out of a stream of bytes. What Boost.Beast's parser lets pass
/// and two readers could read in two ways, it refuses.
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
    static constexpr qsizetype maximumHead = HeadLines::maximum;
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
    class Message;

    void begin();
    State readHead();
    State readBody();

    std::unique_ptr<Message> m_message; ///< of the request that is being read
    HeadLines m_lines;
    State m_state = State::Reading;
    bool m_isHeadRead = false;
    QByteArray m_kept; ///< what came of a head, or of a line in a body, that is not whole yet
};

} // namespace sandbox
