// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "targets.h"

#include <algorithm>
#include <words/addresswords.h>

namespace fuzz {

/// A file of a library.
void library(const QByteArray &input)
{
    const auto read = addresses::fromJson(input);
    if (!read) {
        claim(!words::notImported(QStringLiteral("a file"), read.error()).isEmpty(),
              "what is wrong is told");
        return;
    }
    claim(std::ranges::none_of(read->addresses,
                               [](const addresses::NamedAddress &address) {
                                   return addresses::problemWith(address).has_value();
                               }),
          "what is read can be kept");
    const auto again = addresses::fromJson(addresses::toJson(read->addresses));
    claim(again && again->addresses == read->addresses && again->withoutSecret == 0,
          "what is written is read as it was, without a secret");
}

} // namespace fuzz
