// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/call.h>

#include <QMetaType>

namespace people {

class PhoneBook;

/// Who is on the other end of a call, as far as that is known. Texts of the service are on one line
/// and cut to a length that can be read.
struct Caller
{
    enum class Direction { Unknown, Inbound, Outbound };

    QString number; ///< +14155550136, sip:…, client:…; empty: withheld
    QString name; ///< the person's own for this number, else what the service told; may be empty
    Direction direction = Direction::Unknown; ///< Outbound: the service made the call

    friend bool operator==(const Caller &, const Caller &) = default;
};

Caller callerOf(const twilio::Call &call, const PhoneBook &book);

/// A line for a cell: "Kim Lee · +12125550177".
QString lineText(const Caller &caller);
/// As lineText(), to be read out: "Kim Lee, +12125550177, called in".
QString spokenText(const Caller &caller);

} // namespace people

Q_DECLARE_METATYPE(people::Caller)
