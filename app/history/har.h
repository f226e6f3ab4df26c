// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/exchange.h>

#include <optional>
#include <span>

namespace history {

/// A document in the HTTP Archive format 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as
/// the network panels of browsers read it. Where no reply came, its status is 0 and `_error` says
/// what became of it, whatever the language.
QByteArray toHar(std::span<const twilio::Exchange> exchanges);

/// The parts of such a document, to write it bit by bit: harHead(), then entries with a comma
/// between each two, then harTail().
QByteArray harHead();
/// \p sameTextAs: the number, from 0, of an entry with the same reply's body, which is then not
/// written again: `_sameTextAsEntry` of its content is that number.
QByteArray harEntry(const twilio::Exchange &exchange, std::optional<int> sameTextAs = {});
QByteArray harTail();

} // namespace history
