// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"
#include "userinfo.h"

#include <algorithm>
#include <twilio/outcome.h>
#include <words/errorwords.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using twilio::Arrival;
using twilio::Error;

namespace {

Arrival arrivalIn(Input input)
{
    Arrival arrival;
    arrival.url = QUrl(u"https://api.twilio.com/2010-04-01/Accounts/AC1/Conferences/CF1.json"_s);
    arrival.status = std::clamp(input.number(), 0, 999);
    arrival.stop = static_cast<Arrival::Stop>(std::clamp(input.number(), 0, 3));
    if (arrival.stop == Arrival::Stop::TooLarge && arrival.status == 0)
        arrival.stop = Arrival::Stop::None; // what is too large came after a head
    arrival.networkError
        = static_cast<QNetworkReply::NetworkError>(std::clamp(input.number(), 0, 499));
    arrival.bodyRead = input.number() != 0;
    arrival.reason = input.line();
    arrival.headers = {{"Retry-After", input.line()},
                       {"Location", input.line()},
                       {"Twilio-Request-Id", input.line()}};
    arrival.body = input.rest();
    return arrival;
}

void claimTold(const Error &error)
{
    constexpr qsizetype longest = 600;
    claim(!words::sentence(error).trimmed().isEmpty(), "an error has words");
    claim(error.message.size() <= longest && error.moreInfo.size() <= longest
              && error.reason.size() <= longest,
          "the service's words are cut");
    claim(!tellsUserInfo(words::sentence(error).toUtf8()) && !tellsUserInfo(error.message.toUtf8())
              && !tellsUserInfo(error.moreInfo.toUtf8()),
          "no password is in an error");
    claim(!error.retryAfter || (*error.retryAfter >= 0ms && *error.retryAfter <= 24h),
          "nobody waits longer than a day");
}

bool isSuccess(const Arrival &arrival)
{
    return arrival.status >= 200 && arrival.status < 300;
}

/// What may be sent again, and what may not.
void claimTruth(const Arrival &arrival, const Error &harmless, const Error &harmful)
{
    using Kind = Error::Kind;
    if (isSuccess(arrival)) {
        claim(harmless.kind == Kind::Protocol && harmful.kind == Kind::Protocol,
              "what was accepted is never said to be refused");
        claim(harmful.httpStatus == arrival.status, "what was accepted is told so");
    } else if (arrival.status == 0) {
        claim(harmless.kind == harmful.kind, "without an answer both are alike");
        claim((harmful.kind == Kind::OutcomeUnknown) == arrival.bodyRead,
              "what left is unknown, what did not is not");
        claim(twilio::wasNeverSent(harmful) != arrival.bodyRead,
              "only what did not leave was never sent");
    } else if (arrival.status == 408 || (arrival.status >= 100 && arrival.status < 200)) {
        claim(harmless.kind == Kind::OutcomeUnknown && harmful.kind == Kind::OutcomeUnknown,
              "what only began to be answered, or was answered before it came, is unknown");
    } else {
        claim(harmless.kind == Kind::Http, "an answer without success is a refusal");
        claim(harmful.kind == (arrival.status >= 500 ? Kind::OutcomeUnknown : Kind::Http),
              "an announcement that broke the server may have been made");
        claim(!twilio::wasNeverSent(harmful), "what was answered was sent");
    }
}

} // namespace

void errors(const QByteArray &input)
{
    const Arrival arrival = arrivalIn(Input(input));
    twilio::failureOf(arrival);
    const auto read = twilio::judgeRead(arrival);
    claim(!read || isSuccess(arrival), "only a success has a result");
    if (!read) {
        claimTold(read.error());
        claim(read.error().kind != Error::Kind::OutcomeUnknown, "a read has no outcome");
    }
    const auto harmless = twilio::judgeChange(arrival, twilio::Repetition::Harmless);
    const auto harmful = twilio::judgeChange(arrival, twilio::Repetition::Harmful);
    claim(harmless.has_value() == harmful.has_value(), "done is done");
    claim(!harmless || isSuccess(arrival), "only a success is done");
    if (harmless)
        return;
    claimTold(harmless.error());
    claimTold(harmful.error());
    claimTruth(arrival, harmless.error(), harmful.error());
}

} // namespace fuzz
