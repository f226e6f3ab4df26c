// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "targets.h"

#include <QList>
#include <algorithm>
#include <sandbox/requestparser.h>

namespace fuzz {

using sandbox::HttpRequest;
using sandbox::RequestParser;

namespace {

struct Reading
{
    QList<HttpRequest> requests = {};
    RequestParser::State state = RequestParser::State::Reading;
};

/// 0x01, two more bytes n and c: c repeated 256 n times, so that short inputs reach the limits.
QByteArray expanded(const QByteArray &input)
{
    constexpr qsizetype longest = 160LL * 1024;
    QByteArray bytes;
    for (qsizetype at = 0; at < input.size(); ++at) {
        if (input[at] != 1 || at + 2 >= input.size()) {
            bytes += input[at];
            continue;
        }
        const qsizetype count = static_cast<unsigned char>(input[at + 1]) * 256LL;
        bytes += QByteArray(std::min(count, longest), input[at + 2]);
        at += 2;
        if (bytes.size() > longest)
            return bytes.first(longest);
    }
    return bytes;
}

/// As HttpConnection does it, with \p bytes coming in pieces of \p size.
Reading readIn(const QByteArray &bytes, qsizetype size)
{
    Reading reading;
    RequestParser parser;
    qsizetype arrived = 0;
    while (arrived < bytes.size()) {
        const qsizetype more = std::min(size, bytes.size() - arrived);
        QByteArrayView piece = QByteArrayView(bytes).sliced(arrived, more);
        arrived += more;
        while (!piece.isEmpty()) {
            const qsizetype used = parser.feed(piece);
            claim(used >= 0 && used <= piece.size(), "no more is used than there is");
            piece = piece.sliced(used);
            parser.takeContinueWish();
            if (parser.state() != RequestParser::State::Complete)
                break;
            reading.requests.append(parser.take());
        }
        reading.state = parser.state();
        if (reading.state != RequestParser::State::Reading)
            break;
        claim(piece.isEmpty(), "a parser that goes on has used all");
    }
    return reading;
}

bool isRefusal(RequestParser::State state)
{
    return state != RequestParser::State::Reading && state != RequestParser::State::Complete;
}

bool isSame(const HttpRequest &one, const HttpRequest &other)
{
    return one.method == other.method && one.target == other.target && one.host == other.host
        && one.authorization == other.authorization && one.contentType == other.contentType
        && one.body == other.body && one.keepAlive == other.keepAlive;
}

} // namespace

void request(const QByteArray &input)
{
    const QByteArray bytes = expanded(input);
    const Reading whole = readIn(bytes, std::max<qsizetype>(bytes.size(), 1));
    for (const qsizetype size : {1, 7, 4096}) {
        const Reading pieces = readIn(bytes, size);
        claim(pieces.requests.size() == whole.requests.size()
                  && std::equal(whole.requests.begin(), whole.requests.end(),
                                pieces.requests.begin(), isSame),
              "it is all the same in which pieces a request comes");
        // In a head that is too large, what is wrong after the limit may be seen first.
        claim(pieces.state == whole.state
                  || (bytes.size() > RequestParser::maximumHead && isRefusal(pieces.state)
                      && isRefusal(whole.state)),
              "it is refused for the same reason in whichever pieces it comes");
    }
    for (const HttpRequest &request : whole.requests) {
        claim(request.target.size() + request.authorization.size() + request.contentType.size()
                      <= RequestParser::maximumHead
                  && request.body.size() <= RequestParser::maximumBody,
              "the limits hold");
        claim(!request.method.isEmpty() && !request.target.isEmpty(), "a request asks something");
        claim(!request.target.contains(' ') && !request.target.contains('\n')
                  && !request.authorization.contains('\n') && !request.contentType.contains('\n'),
              "a line ends at its end");
    }
}

} // namespace fuzz
