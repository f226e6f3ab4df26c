// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "targets.h"

#include <QUrl>
#include <sandbox/parameters.h>
#include <sandbox/route.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using sandbox::Parameters;
using sandbox::Route;

namespace {

void claimRoute(const QByteArray &target)
{
    const Route route = sandbox::routeOf(target);
    const QByteArray whole = route.query.isEmpty() ? route.path : route.path + '?' + route.query;
    claim(target.endsWith(whole) || target.endsWith(whole + '?') || (target + '/').endsWith(whole)
              || whole.startsWith("/?") || whole.startsWith("/#"),
          "path and query are those of the target");
    claim(!route.path.contains('?'), "a path ends where the query begins");
    if (route.kind == Route::Kind::Unknown) {
        claim(route.accountSid.isEmpty() && route.address.isEmpty(), "nothing leads nowhere");
        return;
    }
    const qsizetype slashes = route.path.count('/');
    claim(slashes >= 4 && slashes <= 7, "a resource is so many segments deep");
    claim((route.kind == Route::Kind::Participant || route.kind == Route::Kind::Call)
              || route.address.isEmpty(),
          "only a participant or a call has an address");
}

void claimParameters(const QByteArray &encoded)
{
    const Parameters read = Parameters::fromEncoded(encoded);
    claim(static_cast<qsizetype>(read.pairs().size()) <= encoded.count('&') + 1,
          "a pair is between two ampersands");
    QByteArray again;
    for (const auto &[name, value] : read.pairs()) {
        again += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value) + '&';
    }
    claim(Parameters::fromEncoded(again).pairs() == read.pairs(), "what was read is read again");
    const auto muted = read.value("Muted"_L1);
    claim(read.flag("Muted"_L1).has_value() == muted.has_value(), "a flag is a value");
    claim(read.flag("Muted"_L1).value_or(false) == (muted && muted->toLower() == u"true"_s),
          "only true, in letters of either case, is true");
}

} // namespace

void route(const QByteArray &input)
{
    claimRoute(input);
    claimParameters(input);
}

} // namespace fuzz
