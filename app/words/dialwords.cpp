// SPDX-License-Identifier: Apache-2.0
#include "dialwords.h"

#include "inputwords.h"
#include "isolation.h"

#include <QCoreApplication>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Dialing)
};

QString emptySentence(QLatin1StringView field)
{
    return field == "From"_L1
        ? Words::tr("Say where the call comes from: a number of this account, or one that it has "
                    "verified")
        : Words::tr("Say whom to call: a number like +14155550136, sip:kim@example.com or "
                    "client:kim");
}

} // namespace

QString sentence(const twilio::NewParticipantProblem &problem)
{
    using Kind = twilio::NewParticipantProblem::Kind;
    switch (problem.kind) {
    case Kind::Empty:
        return emptySentence(problem.field);
    case Kind::NotAPhoneNumber:
        return Words::tr("A phone number begins with + and the country's code, and has at most 15 "
                         "digits, as +14155550136");
    case Kind::NotCallable:
        return Words::tr("Expected a number like +14155550136, sip:kim@example.com or client:kim");
    case Kind::NotACallerId:
        return Words::tr("A phone is called from a phone number, as +14155550136; a client from a "
                         "number or from client:NAME");
    case Kind::Label:
        return sentence(problem.label);
    case Kind::LabelIsACallSid:
        return Words::tr("A label cannot look like a Call SID");
    case Kind::Timeout:
        return Words::tr("It rings from 5 to 600 seconds");
    case Kind::NameLength:
        return Words::tr("The caller's name has from 2 to 255 characters");
    case Kind::NameWithoutSip:
        return Words::tr("A caller's name is shown by a sip: address alone");
    case Kind::NotACallSid:
        return Words::tr("The one who is to be coached has no Call SID that the service knows");
    case Kind::NobodyToCoach:
        return Words::tr("Say who is being coached");
    }
    return {};
}

QString notReached(const QString &callStatus)
{
    if (callStatus == "busy"_L1)
        return Words::tr("busy");
    if (callStatus == "no-answer"_L1)
        return Words::tr("no answer");
    if (callStatus == "failed"_L1)
        return Words::tr("failed");
    if (callStatus == "canceled"_L1)
        return Words::tr("cancelled");
    return callStatus.isEmpty() ? Words::tr("left unanswered") : isolated(callStatus);
}

QString dialInTitle(const QString &to, const QString &label)
{
    return label.isEmpty()
        ? Words::tr("Dial in %1").arg(isolated(to))
        : Words::tr("Dial in %1 (%2)", "name, number").arg(isolated(label), isolated(to));
}

QString callerId(const QString &name, const QString &number)
{
    return name.isEmpty() || name == number
        ? isolated(number)
        : Words::tr("%1 · %2", "name, number").arg(isolated(name), isolated(number));
}

} // namespace words
