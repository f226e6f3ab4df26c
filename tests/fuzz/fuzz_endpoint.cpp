// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"

#include <account/environment.h>
#include <words/accountwords.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::Endpoint;

namespace {

const auto secret = "0123456789secret9876543210"_L1;

void claimSafe(const Endpoint &endpoint)
{
    const QUrl &url = endpoint.url();
    claim(url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && endpoint.isLoopback()),
          "http is for this computer");
    claim(url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
              && !url.path().endsWith(u'/') && !url.hasQuery() && !url.hasFragment(),
          "an endpoint is a host, a port and a path");
    const QUrl resolved = endpoint.resolved("/2010-04-01/Accounts/AC1.json");
    claim(resolved.isValid() && resolved.host() == url.host() && resolved.port() == url.port()
              && resolved.path() == url.path() + "/2010-04-01/Accounts/AC1.json"_L1,
          "a path leads to the same host");
    const auto again = Endpoint::parse(url.toString());
    claim(again && *again == endpoint, "an address is read as itself");
}

} // namespace

void endpoint(const QByteArray &input)
{
    Input lines(input);
    const auto typed = Endpoint::parse(QString::fromUtf8(input));
    if (typed)
        claimSafe(*typed);
    const QString edge = lines.text();
    const QString region = lines.text();
    const auto named = Endpoint::forRegion(edge, region);
    if (named) {
        claimSafe(*named);
        claim(named->url().scheme() == "https"_L1 && named->url().host().endsWith(".twilio.com"_L1),
              "a region is the provider's");
    }
    QProcessEnvironment environment;
    environment.insert(u"TWILIO_EDGE"_s, edge);
    environment.insert(u"TWILIO_REGION"_s, region);
    environment.insert(u"TWILIO_ACCOUNT_SID"_s, lines.text());
    environment.insert(u"TWILIO_API_KEY"_s, lines.text());
    environment.insert(u"TWILIO_API_SECRET"_s, secret);
    environment.insert(u"TWILIO_AUTH_TOKEN"_s, secret + lines.text());
    const auto login = account::loginFromEnvironment(environment, {});
    if (!login)
        claim(!words::sentence(login.error()).contains(secret), "a secret is in no sentence");
    else if (*login)
        claimSafe((*login)->endpoint);
}

} // namespace fuzz
