// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <functional>
#include <support/request.h>
#include <utility>

namespace support {

class Connection;

/// What the server does about one request, and when: any function of the request and its
/// connection.
///
///     server.answerNext([](const Request &request, Connection &connection) { ... });
///
/// It runs in the server's thread and must not wait; Connection::after() and the like come back.
/// Ready-made ones are in answers.h, twilioanswers.h, fault.h, slowanswers.h and hostilebody.h.
class Answer
{
public:
    /// How much of the request is read before the answer acts.
    enum class Moment {
        Accepted, ///< nothing: before the TLS handshake, or, on a connection in use, before the
                  ///< next request is read. Such a request is not recorded. Nothing more is read.
        HeadRead, ///< the head; the body is read and recorded afterwards if the connection lives
        HalfRead, ///< the head and the first half of the body
        Read, ///< all of it
    };
    using Act = std::function<void(const Request &, Connection &)>;

    template <class Function>
    requires(!std::same_as<std::remove_cvref_t<Function>,
                           Answer> && std::invocable<Function, const Request &, Connection &>)
        Answer(Function &&act) // NOLINT(bugprone-forwarding-reference-overload): constrained above
        : m_act(std::forward<Function>(act))
    {
    }
    Answer(Moment moment, Act act)
        : m_moment(moment)
        , m_act(std::move(act))
    {
    }

    Moment moment() const { return m_moment; }

    /// Acts at once, so that one answer can be made of others.
    void operator()(const Request &request, Connection &connection) const
    {
        m_act(request, connection);
    }

private:
    Moment m_moment = Moment::Read;
    Act m_act;
};

} // namespace support
