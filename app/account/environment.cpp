// SPDX-License-Identifier: Apache-2.0
#include "environment.h"

#include <algorithm>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = EnvironmentProblem::Kind;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph;
}

/// What has no place around a value, or nowhere in it.
std::optional<EnvironmentProblem> oddCharacterIn(const QProcessEnvironment &environment,
                                                 const QString &variable)
{
    using Where = EnvironmentProblem::Where;
    const QString value = environment.value(variable);
    const auto problem = [&](QChar c, Where where) {
        return EnvironmentProblem{
            .kind = Kind::Character, .variable = variable, .character = c, .where = where};
    };
    const auto isAround = [](QChar c) {
        return isControl(c) || c.isSpace() || c == u'"' || c == u'\'' || c == QChar(0xfeff);
    };
    if (value.isEmpty())
        return std::nullopt;
    if (isAround(value.front()))
        return problem(value.front(), Where::Begin);
    if (isAround(value.back()))
        return problem(value.back(), Where::End);
    const auto odd = std::find_if(value.begin(), value.end(), isControl);
    return odd == value.end() ? std::nullopt : std::optional(problem(*odd, Where::Inside));
}

/// Those that are used.
QStringList variables(const QProcessEnvironment &environment, bool isPlaceGiven)
{
    QStringList names{u"TWILIO_ACCOUNT_SID"_s};
    names += environment.value(u"TWILIO_API_KEY"_s).isEmpty()
        ? QStringList{u"TWILIO_AUTH_TOKEN"_s}
        : QStringList{u"TWILIO_API_KEY"_s, u"TWILIO_API_SECRET"_s};
    if (!isPlaceGiven)
        names += {u"TWILIO_EDGE"_s, u"TWILIO_REGION"_s};
    return names;
}

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
    for (const QString &variable : variables(environment, address.has_value())) {
        if (const auto problem = oddCharacterIn(environment, variable))
            return tl::make_unexpected(*problem);
    }
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
