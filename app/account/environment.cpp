// SPDX-License-Identifier: Apache-2.0
#include "environment.h"

#include <QCoreApplication>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(account::Environment)
};

tl::unexpected<twilio::Error> refused(const QString &sentence)
{
    return tl::make_unexpected(
        twilio::Error{.kind = twilio::Error::Kind::Protocol, .message = sentence});
}

twilio::Result<twilio::Credentials> credentialsIn(const QProcessEnvironment &environment,
                                                  const twilio::AccountSid &account)
{
    const QString key = environment.value(u"TWILIO_API_KEY"_s);
    if (!key.isEmpty()) {
        const auto keySid = twilio::ApiKeySid::parse(key);
        if (!keySid)
            return refused(
                Words::tr("TWILIO_API_KEY is not an API key's SID: expected SK and 32 digits "
                          "from 0 to 9 and a to f."));
        const QByteArray secret = environment.value(u"TWILIO_API_SECRET"_s).toUtf8();
        if (const auto credentials = twilio::withApiKey(account, *keySid, secret))
            return *credentials;
        return refused(
            Words::tr("TWILIO_API_KEY is set, and TWILIO_API_SECRET is empty or holds control "
                      "characters."));
    }
    const QByteArray token = environment.value(u"TWILIO_AUTH_TOKEN"_s).toUtf8();
    if (const auto credentials = twilio::withAuthToken(account, token))
        return *credentials;
    return refused(
        Words::tr("TWILIO_ACCOUNT_SID is set, and neither TWILIO_AUTH_TOKEN nor TWILIO_API_KEY "
                  "with TWILIO_API_SECRET holds something usable."));
}

} // namespace

twilio::Result<std::optional<Login>>
loginFromEnvironment(const QProcessEnvironment &environment,
                     const std::optional<twilio::Endpoint> &address)
{
    const QString sid = environment.value(u"TWILIO_ACCOUNT_SID"_s);
    if (sid.isEmpty())
        return std::nullopt;
    const auto account = twilio::AccountSid::parse(sid);
    if (!account)
        return refused(
            Words::tr("TWILIO_ACCOUNT_SID is not an Account SID: expected AC and 32 digits from "
                      "0 to 9 and a to f."));
    const auto credentials = credentialsIn(environment, *account);
    if (!credentials)
        return tl::make_unexpected(credentials.error());
    if (address)
        return Login{*address, *credentials};
    const auto endpoint = twilio::Endpoint::forRegion(environment.value(u"TWILIO_EDGE"_s),
                                                      environment.value(u"TWILIO_REGION"_s));
    if (!endpoint)
        return tl::make_unexpected(endpoint.error());
    return Login{*endpoint, *credentials};
}

} // namespace account
