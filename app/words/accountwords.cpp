// SPDX-License-Identifier: Apache-2.0
#include "accountwords.h"

#include "characterwords.h"
#include "errorwords.h"
#include "inputwords.h"

#include <QCoreApplication>
#include <QDir>
#include <twilio/sid.h>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Account)
};

using account::TestResult;

QString nameOf(account::Permission permission)
{
    // As the provider's console names them.
    switch (permission) {
    case account::Permission::ReadConferences:
        return Words::tr("read on conferences");
    case account::Permission::ListParticipants:
        return Words::tr("list on conference participants");
    case account::Permission::ReadParticipants:
        return Words::tr("read on conference participants");
    }
    return {};
}

/// Whole sentences, each in a line of its own.
QString worksSentences(const TestResult &result)
{
    const auto count = static_cast<int>(result.conferences);
    QStringList lines{count == 1
                          ? Words::tr("It works: one conference is in progress.")
                          : Words::tr("It works: %n conferences are in progress.", nullptr, count)};
    switch (result.callReading) {
    case account::CallReading::Allowed:
        lines += Words::tr("Not tested: whether anything may be changed.");
        break;
    case account::CallReading::Refused:
        lines += Words::tr("Calls may not be read, so numbers and names behind them stay unknown.");
        lines += Words::tr("Not tested: whether anything may be changed.");
        break;
    case account::CallReading::NotTested:
        lines += Words::tr("Not tested: whether anything may be changed, and whether calls may be "
                           "read, for their numbers and names.");
        break;
    }
    return lines.join(u'\n');
}

QString numberOf(const twilio::Error &error)
{
    return QString::number(error.code != 0 ? error.code : error.httpStatus);
}

QString wrongSentence(const TestResult &result)
{
    const QString &host = result.host;
    const QString region = result.region();
    const QString number = numberOf(result.error);
    if (result.isKey && region.isEmpty())
        return Words::tr("%1 does not accept these credentials (%2). The Account SID, the API "
                         "key's SID or its secret is wrong, or the key was deleted.")
            .arg(host, number);
    if (result.isKey)
        return Words::tr("%1 does not accept these credentials (%2). The Account SID, the API "
                         "key's SID or its secret is wrong, or the key was deleted. Credentials "
                         "hold in one region: these may belong to another one than %3.")
            .arg(host, number, region);
    if (region.isEmpty())
        return Words::tr("%1 does not accept these credentials (%2). The Account SID or the auth "
                         "token is wrong, or the token was replaced.")
            .arg(host, number);
    return Words::tr("%1 does not accept these credentials (%2). The Account SID or the auth token "
                     "is wrong, or the token was replaced. Credentials hold in one region: these "
                     "may belong to another one than %3.")
        .arg(host, number, region);
}

QString permissionSentence(const TestResult &result)
{
    constexpr int keyLacksPermission = 70051; // the provider's error dictionary
    if (!result.lacking.isEmpty()) {
        QStringList names;
        for (const account::Permission permission : result.lacking)
            names += nameOf(permission);
        const QString number = numberOf(result.error);
        return result.isKey
            ? Words::tr("The API key is right, and lacks a permission (%1): %2. Give it that, or "
                        "use another key.")
                  .arg(number, names.join(u", "_s))
            : Words::tr("The auth token is right, and the service refuses what conferences cannot "
                        "be shown without (%1): %2. Ask the account's owner.")
                  .arg(number, names.join(u", "_s));
    }
    const QString &said = result.error.message;
    if (result.error.code != keyLacksPermission)
        return said.isEmpty() ? Words::tr("The API key may not list conferences (403).")
                              : Words::tr("The API key may not list conferences (403). The service "
                                          "says: “%1”")
                                    .arg(said);
    return said.isEmpty()
        ? Words::tr("The API key is right, and may not list conferences (70051). Give it the "
                    "permission “list” on conferences, or use another key.")
        : Words::tr("The API key is right, and may not list conferences (70051). Give it the "
                    "permission “list” on conferences, or use another key. The service says: “%1”")
              .arg(said);
}

QString busySentence(const TestResult &result)
{
    constexpr int tooManyRequests = 429;
    if (result.error.httpStatus == tooManyRequests)
        return Words::tr(
            "The service has too many requests to answer now (429). Try again in a moment.");
    return Words::tr("The service is in trouble (%1). Try again in a moment.")
        .arg(result.error.httpStatus);
}

QString characterSentence(const account::EnvironmentProblem &problem)
{
    using Where = account::EnvironmentProblem::Where;
    const QString character = characterName(problem.character);
    switch (problem.where) {
    case Where::Begin:
        return Words::tr("%1 begins with %2: take it away, or choose an account with Connect….")
            .arg(problem.variable, character);
    case Where::Inside:
        return Words::tr("%1 holds %2: take it away, or choose an account with Connect….")
            .arg(problem.variable, character);
    case Where::End:
        return Words::tr("%1 ends with %2: take it away, or choose an account with Connect….")
            .arg(problem.variable, character);
    }
    return {};
}

QString strangerSentence(const TestResult &result)
{
    constexpr int notFound = 404;
    const QString &host = result.host;
    if (result.error.kind != twilio::Error::Kind::Http)
        return Words::tr("%1 answered, and not as the service does. Is it the service's address?")
            .arg(host);
    if (result.error.httpStatus == notFound)
        return Words::tr("%1 does not know the account's conferences (404). Is it the service's "
                         "address, and the Account SID right?")
            .arg(host);
    return Words::tr("%1 answered, and not as the service does (%2). Is it the service's address? "
                     "%3")
        .arg(host, QString::number(result.error.httpStatus), sentence(result.error));
}

} // namespace

QString sentence(const TestResult &result)
{
    using Kind = TestResult::Kind;
    switch (result.kind) {
    case Kind::Works:
        return worksSentences(result);
    case Kind::WrongCredentials:
        return wrongSentence(result);
    case Kind::MissingPermission:
        return permissionSentence(result);
    case Kind::Suspended:
        return Words::tr("The account %1 is suspended or not active (%2). The provider's console "
                         "says why.")
            .arg(twilio::shortSid(result.accountSid), QString::number(result.error.code));
    case Kind::TestCredentials:
        return Words::tr("%1 refuses conferences to these credentials (403), as it does to test "
                         "credentials. Take the live ones, or try the sandbox.")
            .arg(result.host);
    case Kind::Busy:
        return busySentence(result);
    case Kind::NotTheService:
        return strangerSentence(result);
    case Kind::NoNetwork:
        return sentence(result.error);
    case Kind::Timeout:
        return Words::tr("%1 did not answer in time. Is the network slow, or a firewall or proxy "
                         "in the way?")
            .arg(result.host);
    case Kind::Certificate:
        return Words::tr("%1 Nothing was sent. If your company looks into connections with an "
                         "authority of its own, add that to the system's certificates.",
                         "%1 is a whole sentence about the certificate")
            .arg(sentence(result.error));
    case Kind::Proxy:
        return Words::tr("%1 Nothing was sent. The proxy is chosen under Advanced.",
                         "%1 is a whole sentence about the proxy")
            .arg(sentence(result.error));
    }
    return {};
}

QString sentence(account::Keychain::Outcome outcome)
{
    using Outcome = account::Keychain::Outcome;
    switch (outcome) {
    case Outcome::Done:
        return {};
    case Outcome::NotFound:
        return Words::tr("The keychain does not hold this account's secret.");
    case Outcome::NoService:
        return Words::tr("There is no keychain here, or it is out of reach.");
    case Outcome::Silent:
        return Words::tr("The keychain does not answer. It may be waiting for its password, in "
                         "another window.");
    case Outcome::Denied:
        return Words::tr("The keychain stays locked: its prompt was cancelled, or did not appear.");
    case Outcome::NoKeyring:
        return Words::tr("The keychain holds nothing yet: its prompt for a first keyring was "
                         "cancelled, or did not appear.");
    case Outcome::Failed:
        return Words::tr("The keychain answered with an error.");
    }
    return {};
}

QString sentence(const account::CliProblem &problem)
{
    using Kind = account::CliProblem::Kind;
    const QString file = QDir::toNativeSeparators(problem.file);
    switch (problem.kind) {
    case Kind::Absent:
        return Words::tr("The command line client has left no profiles here: there is no %1.")
            .arg(file);
    case Kind::Unreadable:
        return Words::tr("%1 could not be read: %2.").arg(file, problem.detail);
    case Kind::TooLarge:
        return Words::tr("%1 is too large to be the client's.").arg(file);
    case Kind::NothingUsable:
        return Words::tr("There is no usable profile in %1.").arg(file);
    }
    return {};
}

QString sentence(account::ProxyProblem problem)
{
    return problem == account::ProxyProblem::HostMissing
        ? Words::tr("Which proxy? Expected: HOST:PORT")
        : Words::tr("The proxy's port is missing. Expected: HOST:PORT");
}

QString sentence(const account::EnvironmentProblem &problem)
{
    using Kind = account::EnvironmentProblem::Kind;
    switch (problem.kind) {
    case Kind::Character:
        return characterSentence(problem);
    case Kind::AccountSid:
        return Words::tr("TWILIO_ACCOUNT_SID is not an Account SID: expected AC and 32 digits from "
                         "0 to 9 and a to f, or a UUID for a compatible service.");
    case Kind::ApiKey:
        return Words::tr("TWILIO_API_KEY is not an API key's SID: expected SK and 32 digits from 0 "
                         "to 9 and a to f.");
    case Kind::ApiSecret:
        return Words::tr("TWILIO_API_KEY is set, and TWILIO_API_SECRET is empty or holds control "
                         "characters.");
    case Kind::Secret:
        return Words::tr("TWILIO_ACCOUNT_SID is set, and neither TWILIO_AUTH_TOKEN nor "
                         "TWILIO_API_KEY with TWILIO_API_SECRET holds something usable.");
    case Kind::Place:
        return sentence(problem.endpoint);
    }
    return {};
}

QString notSaved(const account::Unwritable &settings)
{
    return Words::tr("The account could not be saved: %1 cannot be written.").arg(settings.file);
}

QString notRemoved(const account::Unwritable &settings)
{
    return Words::tr("The account stays in the list: %1 cannot be written.").arg(settings.file);
}

} // namespace words
