// SPDX-License-Identifier: Apache-2.0
#include "error.h"

namespace twilio {
namespace {

constexpr int unauthorized = 401;
constexpr int notFound = 404;
constexpr int tooManyRequests = 429;
constexpr int serverError = 500;
constexpr int lowestCode = 10'000;
constexpr int keyLacksPermission = 70051;
constexpr int askedTooOftenForWhatIsGone = 70005;

} // namespace

bool isConnectionProblem(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Tls:
    case Error::Kind::Proxy:
        return true;
    case Error::Kind::OutcomeUnknown:
        return error.httpStatus == 0;
    case Error::Kind::Http:
    case Error::Kind::Protocol:
    case Error::Kind::Cancelled:
        return false;
    }
    return false;
}

bool wasNeverSent(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout
        || error.kind == Error::Kind::Tls || error.kind == Error::Kind::Proxy
        || error.kind == Error::Kind::Cancelled;
}

bool areCredentialsRefused(const Error &error)
{
    return error.kind == Error::Kind::Http && error.httpStatus == unauthorized
        && error.code != keyLacksPermission;
}

bool isThrottled(const Error &error)
{
    return error.httpStatus == tooManyRequests;
}

bool isServerError(const Error &error)
{
    return error.httpStatus >= serverError;
}

bool saysNo(const Error &error)
{
    return error.kind == Error::Kind::Http && error.failure.isEmpty();
}

bool isInterim(const Error &error)
{
    return error.httpStatus >= 100 && error.httpStatus < 200;
}

bool mayHaveHappened(const Error &error)
{
    return error.kind == Error::Kind::OutcomeUnknown || isServerError(error);
}

bool isServicesOwn(const Error &error)
{
    return error.code >= lowestCode;
}

bool isGone(const Error &error)
{
    return error.code == askedTooOftenForWhatIsGone
        || (error.httpStatus == notFound && isServicesOwn(error));
}

bool areCredentialsAccepted(const Error &error)
{
    return error.kind == Error::Kind::Http && isServicesOwn(error) && !areCredentialsRefused(error)
        && !isThrottled(error) && !isServerError(error);
}

} // namespace twilio
