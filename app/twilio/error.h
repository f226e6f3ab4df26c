// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/failure.h>

#include <QMetaType>
#include <QString>
#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace twilio {

/// Why an operation did not end with the service's answer: facts, of which words:: makes sentences.
///
/// For an operation that changes something, Network, Proxy, Timeout, Tls and Cancelled promise that
/// nothing of it left this program; whatever may have reached the service is OutcomeUnknown.
struct Error
{
    enum class Kind {
        Network, ///< no connection, or it broke before anything was sent
        Timeout, ///< the deadline passed before anything was sent
        Tls, ///< no trusted connection
        Proxy, ///< the proxy on the way did not let it through
        Http, ///< the service answered and refused: see httpStatus and code
        Protocol, ///< the service answered and the answer cannot be read; without an httpStatus:
                  ///< the input was refused and nothing was sent
        Cancelled, ///< abort() was called before anything was sent
        OutcomeUnknown, ///< it was sent and no answer says what became of it
    };

    Kind kind = Kind::Network;
    int httpStatus = 0; ///< 0: no response head arrived
    int code = 0; ///< the service's own, e.g. 20404; 0: none
    QString codeText = {}; ///< the code of a service that writes it as a text; secrets removed
    QString message = {}; ///< the service's own, secrets removed; empty: it said nothing
    QString reason = {}; ///< of the status line, secrets removed, where there is no message
    Failure failure = {}; ///< what else there is to know of it
    QString moreInfo = {}; ///< the service's page about `code`
    QString requestId = {}; ///< Twilio-Request-Id: names the request to the provider's support
    std::optional<std::chrono::milliseconds> retryAfter = {}; ///< as the service asked

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// The service could not be asked at all, as opposed to having refused.
bool isConnectionProblem(const Error &error);

/// Nothing of a change left this program, so that sending it again cannot do it twice.
bool wasNeverSent(const Error &error);

/// The service does not take these credentials: it has processed nothing, and may do so with other
/// ones. A permission that a key lacks (70051) is not meant.
bool areCredentialsRefused(const Error &error);

/// Too many requests (429): the service has processed nothing.
bool isThrottled(const Error &error);

/// The service is in trouble (5xx).
bool isServerError(const Error &error);

/// The service was reached and said no, as opposed to what did not get there or was sent elsewhere.
bool saysNo(const Error &error);

/// What came is 1xx alone, before the answer: it proves nothing, and the service may be at it yet.
bool isInterim(const Error &error);

/// It was sent, and whether the service has acted is not certain: no answer came, or one that says
/// that the service is in trouble.
bool mayHaveHappened(const Error &error);

/// The refusal is the service's own: it bears one of the service's codes, which have five digits. A
/// gateway on the way answers with a page, or with JSON of another form that may hold the status as
/// a code: that tells nothing of the account or of what is in it.
bool isServicesOwn(const Error &error);

/// The resource is not there, or not any more, and the service itself says so: 404 with a code of
/// its own (20404), or 70005 after repeated requests. A 404 without such a code proves nothing.
bool isGone(const Error &error);

/// The service has taken the credentials, although it refused what was asked: it looked for the
/// resource, or at what the key may do. 429, 5xx and what is not isServicesOwn() prove nothing.
bool areCredentialsAccepted(const Error &error);

} // namespace twilio

Q_DECLARE_METATYPE(twilio::Error)
