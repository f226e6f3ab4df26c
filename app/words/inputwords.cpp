// SPDX-License-Identifier: Apache-2.0
#include "inputwords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Input)
};

} // namespace

QString sentence(const twilio::EndpointProblem &problem)
{
    using Kind = twilio::EndpointProblem::Kind;
    const QString &subject = problem.subject;
    switch (problem.kind) {
    case Kind::UserInfo:
        return Words::tr("The address must not hold a user name or a password.");
    case Kind::NotAnAddress:
        return Words::tr("“%1” is not an address. Expected: https://HOST").arg(subject);
    case Kind::MoreThanAHost:
        return Words::tr("“%1” holds more than a host and a port.").arg(subject);
    case Kind::HttpElsewhere:
        return Words::tr("http is for this computer only (127.0.0.1). Expected: https://%1")
            .arg(subject);
    case Kind::NotHttps:
        return Words::tr("“%1” is not https.").arg(subject);
    case Kind::NotAnEdge:
        return Words::tr("“%1” is not an edge location. Expected a name like dublin.").arg(subject);
    case Kind::NotARegion:
        return Words::tr("“%1” is not a region. Expected a name like ie1.").arg(subject);
    case Kind::EdgeUnknown:
        return Words::tr("No edge location is known for region “%1”. Set the edge as well.")
            .arg(subject);
    }
    return {};
}

QString sentence(twilio::LabelProblem problem)
{
    using twilio::LabelProblem;
    switch (problem) {
    case LabelProblem::Empty:
        return Words::tr("Expected a Call SID or a label, and nothing was typed");
    case LabelProblem::TooLong:
        return Words::tr("A label has at most 128 characters");
    case LabelProblem::Slash:
        return Words::tr("A label cannot contain “/”");
    case LabelProblem::EncodedSlash:
        return Words::tr("A label cannot contain “%2F”");
    }
    return {};
}

QString sentence(const twilio::Problem &problem)
{
    using Kind = twilio::Problem::Kind;
    switch (problem.kind) {
    case Kind::NothingSet:
        return Words::tr("No field is set. Set at least one");
    case Kind::EmptyUrl:
        return Words::tr("%1 is empty. Expected an address like https://example.com/hello.xml")
            .arg(problem.field);
    case Kind::NotCallable:
        return Words::tr("%1 is not an address that can be called. Expected http:// or https:// "
                         "with a host, like https://example.com/hello.xml")
            .arg(problem.field);
    case Kind::NotACallSid:
        return Words::tr("%1 is not a Call SID. Expected CA and 32 digits from 0 to 9 and a to f")
            .arg(problem.field);
    case Kind::NobodyToCoach:
        return Words::tr("Coaching=true needs CallSidToCoach: say who is being coached");
    }
    return {};
}

} // namespace words
