// SPDX-License-Identifier: Apache-2.0
#include "error.h"

namespace twilio {

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

} // namespace twilio
