// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"

#include <algorithm>
#include <sandbox/route.h>
#include <twilio/participantaddress.h>
#include <twilio/sid.h>
#include <words/inputwords.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::ParticipantAddress;

namespace {

constexpr qsizetype sidSize = 34;

void claimSid(const QString &typed)
{
    const auto sid = twilio::CallSid::parse(typed);
    const QString trimmed = typed.trimmed();
    claim(sid.has_value() == (twilio::isSid("CA"_L1, trimmed) || twilio::isUuid(trimmed)),
          "a SID is one with spaces");
    claim(twilio::isSid("CA"_L1, typed) == sandbox::isSid("CA"_L1, typed),
          "program and service agree on what a SID is");
    if (sid) {
        claim(twilio::CallSid::parse(sid->toString()) == sid, "a SID is read as itself");
        claim(twilio::isUuid(trimmed)
                  || (sid->toString().size() == sidSize && !twilio::ConferenceSid::parse(typed)),
              "a SID is of one kind");
    }
    claim(twilio::shortSid(typed).size() <= 9, "a short SID is short");
}

void claimOneSegment(const ParticipantAddress &address)
{
    const QByteArray path = "/2010-04-01/Accounts/AC1/" + address.toEncodedPath();
    claim(std::all_of(path.begin(), path.end(), [](char c) { return c > ' ' && c < 0x7f; }),
          "a path goes into the request line as it stands");
    const sandbox::Route route = sandbox::routeOf(path);
    claim(route.kind == sandbox::Route::Kind::Participant && route.query.isEmpty(),
          "a name is one segment");
    claim(route.conference == address.conferenceSid() && route.address == address.participant(),
          "the service is told the name that was meant");
}

} // namespace

void sids(const QByteArray &input)
{
    Input lines(input);
    const QString conference = lines.text();
    const QString participant = twilio::textFromUtf8(lines.rest());
    claimSid(participant);
    claimOneSegment({conference, participant});

    const auto address = ParticipantAddress::typed(conference, participant);
    if (!address) {
        claim(!words::sentence(address.error()).isEmpty(), "a refusal says why");
        return;
    }
    claimOneSegment(*address);
    claim(!address->participant().isEmpty() && !address->participant().contains(u'/'),
          "what was typed can be a label");
    claim(ParticipantAddress::typed(conference, address->participant()) == address,
          "what was accepted is accepted again");
}

} // namespace fuzz
