// SPDX-License-Identifier: Apache-2.0
#include "inputwords.h"

#include "characterwords.h"
#include "fieldwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>
#include <algorithm>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Input)
};

QString codeOf(const QString &character)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(character));
}

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
    case Kind::MoreThanAPath:
        return Words::tr("“%1” holds more than a host, a port and a plain path. Expected: "
                         "https://HOST or https://HOST/PATH")
            .arg(subject);
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

namespace {

QString worded(const twilio::Problem &problem, const QString &field, const QString &nobodyToCoach)
{
    using Kind = twilio::Problem::Kind;
    switch (problem.kind) {
    case Kind::NothingSet:
        return Words::tr("No field is set. Set at least one");
    case Kind::EmptyUrl:
        return Words::tr("%1 is empty. Expected an address like https://example.com/hello.xml")
            .arg(field);
    case Kind::NotCallable:
        return sentence(field, problem.url);
    case Kind::NotACallSid:
        return Words::tr("%1 is not a Call SID. Expected CA and 32 digits from 0 to 9 and a to f, "
                         "or a UUID for a compatible service")
            .arg(field);
    case Kind::NobodyToCoach:
        return nobodyToCoach;
    }
    return {};
}

} // namespace

QString sentence(const twilio::Problem &problem)
{
    return worded(problem, problem.field,
                  Words::tr("Coaching=true needs CallSidToCoach: say who is being coached"));
}

QString operatorSentence(const twilio::Problem &problem)
{
    const auto fields = twilio::updateFields();
    const auto known
        = std::find_if(fields.begin(), fields.end(), [&problem](const twilio::UpdateField &field) {
              return field.name == problem.field;
          });
    return worded(problem, known == fields.end() ? QString(problem.field) : noun(*known),
                  Words::tr("Say who is being coached"));
}

QString sentence(const QString &field, const twilio::UrlProblem &problem)
{
    using Kind = twilio::UrlProblem::Kind;
    const QString &subject = problem.subject;
    const QString position = QLocale().toString(problem.position);
    switch (problem.kind) {
    case Kind::Empty:
        return Words::tr("%1 is empty. Expected an address like https://example.com/hello.xml")
            .arg(field);
    case Kind::NoScheme:
        return Words::tr("%1 begins neither with http:// nor with https://. Expected an address "
                         "like https://example.com/hello.xml")
            .arg(field);
    case Kind::OtherScheme:
        return Words::tr("%1 begins with “%2:”. The service calls http:// and https:// alone")
            .arg(field, subject);
    case Kind::NoHost:
        return Words::tr("%1 names no host. Expected an address like https://example.com/hello.xml")
            .arg(field);
    case Kind::Host:
        return Words::tr("“%2” in %1 is not the name of a host. Expected one like example.com")
            .arg(field, subject);
    case Kind::Port:
        return Words::tr("“%2” in %1 is not a port. Expected a number up to 65535")
            .arg(field, subject);
    case Kind::Around:
        return Words::tr("%1 has %2 around it, at character %3, which is no part of an address")
            .arg(field, characterName(subject), position);
    case Kind::Character:
        return Words::tr("%1 has %2 at character %3. An address writes it as %4")
            .arg(field, characterName(subject), position, codeOf(subject));
    case Kind::PercentSign:
        return Words::tr("The “%” at character %2 of %1 begins no code. An address writes a "
                         "percent sign as %3")
            .arg(field, position, codeOf(subject));
    case Kind::Other:
        break;
    }
    return Words::tr("%1 is not an address that can be called. Expected http:// or https:// "
                     "with a host, like https://example.com/hello.xml")
        .arg(field);
}

QString notHeld(const QString &sentence)
{
    return Words::tr("Nobody was held. %1", "what is wrong with the music").arg(sentence);
}

QString correction(const twilio::UrlProblem &problem)
{
    using Kind = twilio::UrlProblem::Kind;
    if (problem.meant.isEmpty())
        return {};
    switch (problem.kind) {
    case Kind::NoScheme:
        return Words::tr("Add https://");
    case Kind::Around:
        return Words::tr("Take it away");
    default:
        return Words::tr("Encode it");
    }
}

QString notRemembered(twilio::UrlSecret secret)
{
    return secret == twilio::UrlSecret::Signature
        ? Words::tr("It is signed, so it is not remembered")
        : Words::tr("It holds a secret, so it is not remembered");
}

QString restIsRemembered(twilio::UrlSecret secret)
{
    return secret == twilio::UrlSecret::Signature
        ? Words::tr("It is remembered without its signature")
        : Words::tr("It is remembered without the secret");
}

QString keepingTheRest(twilio::UrlSecret secret)
{
    return secret == twilio::UrlSecret::Signature
        ? Words::tr("Keep the rest, without its signature")
        : Words::tr("Keep the rest, without the secret");
}

QString whatKeepingTheRestDoes(twilio::UrlSecret secret)
{
    return secret == twilio::UrlSecret::Signature
        ? Words::tr("The address is remembered without its signature. The whole of it is sent.")
        : Words::tr("The address is remembered without the secret. The whole of it is sent.");
}

} // namespace words
