// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace twilio {

/// What can be called.
enum class Callee {
    Phone, ///< +14155550136
    Sip, ///< sip:kim@example.com, sips:…
    Client, ///< client:kim
};

/// What \p text would call; nothing: it is none of the three, or not as the service takes it.
///
/// Source: To of CreateParticipant in the provider's OpenAPI description, and E.164, which is a
/// plus sign and at most 15 digits, the first of them no zero.
std::optional<Callee> calleeOf(const QString &text);

/// As a person writes it, made what the service takes: white space around it goes, and of a phone
/// number the blanks, dashes, dots, slashes and brackets.
QString dialable(const QString &typed);

} // namespace twilio
