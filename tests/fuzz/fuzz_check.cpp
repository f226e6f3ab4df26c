// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"

#include <algorithm>
#include <words/addresswords.h>

namespace fuzz {

/// A Content-Type, the size in bytes, and a body.
void check(const QByteArray &input)
{
    constexpr int longestVerb = 40;
    Input lines(input);
    const QByteArray type = lines.line();
    const QByteArray size = lines.line();
    const QByteArray body = lines.rest();
    const auto total = size.isEmpty() ? std::nullopt : std::optional(size.toLongLong());
    for (const bool isWhole : {false, true}) {
        const addresses::CheckResult result = addresses::whatIs(body, type, total, isWhole);
        claim(!words::sentences(result).constFirst().isEmpty(), "whatever came is told");
        claim(!result.length || result.length->duration.count() >= 0, "a sound lasts");
        claim(result.verbs.isEmpty() || result.what == addresses::CheckResult::What::TwiML,
              "verbs are of TwiML");
        claim(std::ranges::all_of(result.verbs,
                                  [](const QString &verb) { return verb.size() <= longestVerb; }),
              "a verb is short");
        claim(result == addresses::whatIs(body, type, total, isWhole), "the same is the same");
    }
}

} // namespace fuzz
