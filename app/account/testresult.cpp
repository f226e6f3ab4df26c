// SPDX-License-Identifier: Apache-2.0
#include "testresult.h"

namespace account {

using namespace Qt::Literals::StringLiterals;
using Kind = TestResult::Kind;

namespace {

// Source: the provider's error dictionary.
constexpr int wrongCredentials = 20003;
constexpr int accountNotActive = 20005;
constexpr int notForTestCredentials = 20008;
constexpr int accountSuspended = 20403;
constexpr int keyLacksPermission = 70051;

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int tooManyRequests = 429;
constexpr int serverError = 500;

TestResult::Kind kindOfRefusal(const twilio::Error &error, bool byKey)
{
    switch (error.code) {
    case wrongCredentials:
        return Kind::WrongCredentials;
    case keyLacksPermission:
        return Kind::MissingPermission;
    case accountNotActive:
    case accountSuspended:
        return Kind::Suspended;
    default:
        break;
    }
    switch (error.httpStatus) {
    case unauthorized:
        return Kind::WrongCredentials;
    case forbidden:
        return byKey && error.code != notForTestCredentials ? Kind::MissingPermission
                                                            : Kind::TestCredentials;
    case tooManyRequests:
        return Kind::Busy;
    default:
        return error.httpStatus >= serverError ? Kind::Busy : Kind::NotTheService;
    }
}

TestResult::Kind kindOf(const twilio::Error &error, bool byKey)
{
    switch (error.kind) {
    case twilio::Error::Kind::Http:
        return kindOfRefusal(error, byKey);
    case twilio::Error::Kind::Protocol:
    case twilio::Error::Kind::OutcomeUnknown:
        return Kind::NotTheService;
    case twilio::Error::Kind::Tls:
        return Kind::Certificate;
    case twilio::Error::Kind::Proxy:
        return Kind::Proxy;
    case twilio::Error::Kind::Timeout:
        return Kind::Timeout;
    case twilio::Error::Kind::Network:
    case twilio::Error::Kind::Cancelled:
        break;
    }
    return Kind::NoNetwork;
}

} // namespace

QString TestResult::region() const
{
    if (host == "api.twilio.com"_L1)
        return u"us1"_s;
    // As api.dublin.ie1.twilio.com.
    const QStringList parts = host.split(u'.');
    constexpr qsizetype withEdgeAndRegion = 5;
    return host.endsWith(".twilio.com"_L1) && parts.size() == withEdgeAndRegion ? parts[2]
                                                                                : QString();
}

TestResult resultFor(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials)
{
    return {.host = endpoint.url().host(),
            .accountSid = credentials.accountSid,
            .isKey = credentials.username != credentials.accountSid};
}

TestResult resultOf(const twilio::Error &error, const twilio::Endpoint &endpoint,
                    const twilio::Credentials &credentials)
{
    TestResult result = resultFor(endpoint, credentials);
    result.error = error;
    result.kind = kindOf(error, result.isKey);
    return result;
}

} // namespace account
