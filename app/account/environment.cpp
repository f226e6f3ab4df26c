// SPDX-License-Identifier: Apache-2.0
#include "environment.h"

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = EnvironmentProblem::Kind;

tl::expected<twilio::Credentials, EnvironmentProblem>
credentialsIn(const QProcessEnvironment &environment, const twilio::AccountSid &account)
{
    const QString key = environment.value(u"TWILIO_API_KEY"_s);
    if (!key.isEmpty()) {
        const auto keySid = twilio::ApiKeySid::parse(key);
        if (!keySid)
            return tl::make_unexpected(EnvironmentProblem{Kind::ApiKey});
        const QByteArray secret = environment.value(u"TWILIO_API_SECRET"_s).toUtf8();
        if (const auto credentials = twilio::withApiKey(account, *keySid, secret))
            return *credentials;
        return tl::make_unexpected(EnvironmentProblem{Kind::ApiSecret});
    }
    const QByteArray token = environment.value(u"TWILIO_AUTH_TOKEN"_s).toUtf8();
    if (const auto credentials = twilio::withAuthToken(account, token))
        return *credentials;
    return tl::make_unexpected(EnvironmentProblem{Kind::Secret});
}

} // namespace

tl::expected<std::optional<Login>, EnvironmentProblem>
loginFromEnvironment(const QProcessEnvironment &environment,
                     const std::optional<twilio::Endpoint> &address)
{
    const QString sid = environment.value(u"TWILIO_ACCOUNT_SID"_s);
    if (sid.isEmpty())
        return std::nullopt;
    const auto account = twilio::AccountSid::parse(sid);
    if (!account)
        return tl::make_unexpected(EnvironmentProblem{Kind::AccountSid});
    const auto credentials = credentialsIn(environment, *account);
    if (!credentials)
        return tl::make_unexpected(credentials.error());
    if (address)
        return Login{*address, *credentials};
    const auto endpoint = twilio::Endpoint::forRegion(environment.value(u"TWILIO_EDGE"_s),
                                                      environment.value(u"TWILIO_REGION"_s));
    if (!endpoint)
        return tl::make_unexpected(EnvironmentProblem{Kind::Place, endpoint.error()});
    return Login{*endpoint, *credentials};
}

} // namespace account
