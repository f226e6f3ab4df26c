// SPDX-License-Identifier: Apache-2.0
#include "addresswords.h"

#include "durations.h"
#include "errorwords.h"
#include "inputwords.h"
#include "isolation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <addresses/check.h>
#include <addresses/library.h>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Addresses)
};

using addresses::CheckResult;
using What = CheckResult::What;

QString nameOf(const QString &file)
{
    return isolated(QDir::toNativeSeparators(file));
}

QString listOf(const QStringList &foreign)
{
    QStringList shown;
    for (const QString &each : foreign)
        shown += isolated(each);
    return shown.join(QStringLiteral(", "));
}

QString typeOf(const CheckResult &result)
{
    return result.type.isEmpty() ? Words::tr("no type is told") : isolated(result.type);
}

/// "02:41", and of less than a minute "8.4 s".
QString lengthText(std::chrono::milliseconds length)
{
    using namespace std::chrono;
    constexpr double inASecond = 1000;
    if (length < minutes(1))
        return Words::tr("%1 s", "seconds")
            .arg(QLocale().toString(static_cast<double>(length.count()) / inASecond, 'f', 1));
    return clockText(round<seconds>(length));
}

QString sound(const CheckResult &result)
{
    if (!result.length)
        return Words::tr("Seen from this computer: sound (%1). How long it is cannot be told from "
                         "its beginning.")
            .arg(typeOf(result));
    const QString length = lengthText(result.length->duration);
    return result.length->isExact
        ? Words::tr("Seen from this computer: sound (%1), %2 long.").arg(typeOf(result), length)
        : Words::tr("Seen from this computer: sound (%1), about %2 long.")
              .arg(typeOf(result), length);
}

QString twiml(const CheckResult &result)
{
    if (result.isBroken)
        return Words::tr("Seen from this computer: TwiML that is not well-formed, in its line %1.")
            .arg(QLocale().toString(result.brokenLine));
    if (result.verbs.isEmpty())
        return Words::tr("Seen from this computer: TwiML without a verb, which plays nothing.");
    const QString verbs = listOf(result.verbs);
    return result.hasMoreVerbs
        ? Words::tr("Seen from this computer: TwiML with %1 and more.", "verbs").arg(verbs)
        : Words::tr("Seen from this computer: TwiML with %1.", "verbs").arg(verbs);
}

QString refusal(const CheckResult &result)
{
    constexpr int askedForPassword = 401;
    constexpr int forbidden = 403;
    constexpr int notFound = 404;
    constexpr int methodNotAllowed = 405;
    const QString status = QString::number(result.status);
    switch (result.status) {
    case askedForPassword:
        return Words::tr(
                   "Seen from this computer: it asks for a password (%1). A check sends none.")
            .arg(status);
    case forbidden:
        return Words::tr("Seen from this computer: it lets nobody in without a permission (%1).")
            .arg(status);
    case notFound:
        return Words::tr("Seen from this computer: nothing is there (%1).").arg(status);
    case methodNotAllowed:
        return Words::tr("Seen from this computer: it does not take GET, by which a check asks "
                         "(%1). The service may call it by POST.")
            .arg(status);
    default:
        break;
    }
    return result.reason.isEmpty()
        ? Words::tr("Seen from this computer: it refuses (%1).").arg(status)
        : Words::tr("Seen from this computer: it refuses (%1 %2).")
              .arg(status, isolated(result.reason));
}

QString seen(const CheckResult &result)
{
    constexpr double inASecond = 1000;
    switch (result.what) {
    case What::Sound:
        return sound(result);
    case What::TwiML:
        return twiml(result);
    case What::WebPage:
        return Words::tr("Seen from this computer: a web page, which is neither sound nor TwiML.");
    case What::OtherXml:
        return Words::tr("Seen from this computer: XML that is no TwiML (%1).").arg(typeOf(result));
    case What::Text:
        return Words::tr("Seen from this computer: text (%1), which is neither sound nor TwiML.")
            .arg(typeOf(result));
    case What::Other:
        return Words::tr("Seen from this computer: neither sound nor TwiML (%1).")
            .arg(typeOf(result));
    case What::Nothing:
        return Words::tr("Seen from this computer: an empty answer (%1).")
            .arg(QString::number(result.status));
    case What::Refused:
        return refusal(result);
    case What::Redirect:
        return Words::tr("Seen from this computer: it leads on to %1 (%2), which was not followed.")
            .arg(isolated(result.target), QString::number(result.status));
    case What::Silence:
        return Words::tr("Seen from this computer: nothing came within %1 s.", "seconds")
            .arg(QLocale().toString(static_cast<double>(result.limit.count()) / inASecond));
    case What::NoAnswer:
        break;
    }
    return Words::tr("Seen from this computer: no answer. %1", "why").arg(sentence(result.failure));
}

QString whatIsWrong(const addresses::FileProblem &problem)
{
    using Kind = addresses::FileProblem::Kind;
    const QString &pointer = problem.pointer;
    const QString detail = isolated(problem.detail);
    switch (problem.kind) {
    case Kind::Unreadable:
        return Words::tr("It cannot be read: %1", "why").arg(detail);
    case Kind::NoFile:
        return Words::tr("It is no file.");
    case Kind::TooLarge:
        return Words::tr("It is larger than a library is.");
    case Kind::Syntax:
        return Words::tr("It is not JSON: line %1, column %2: %3.")
            .arg(QLocale().toString(problem.line), QLocale().toString(problem.column), detail);
    case Kind::NotALibrary:
        return Words::tr("It is JSON, and has no list named “addresses”.");
    case Kind::TooMany:
        return Words::tr("It has more than %n addresses.", nullptr,
                         static_cast<int>(addresses::Library::most));
    case Kind::NotAnObject:
        return Words::tr("%1 is no object. Expected one with kind, name and url.").arg(pointer);
    case Kind::NotAText:
        return Words::tr("%1 is not there, or no text.").arg(pointer);
    case Kind::KindUnknown:
        return Words::tr("%1 is “%2”. Expected announcement, hold or wait.").arg(pointer, detail);
    case Kind::MethodUnknown:
        return Words::tr("%1 is “%2”. Expected GET or POST.").arg(pointer, detail);
    case Kind::Address:
        break;
    }
    return Words::tr("%1: %2.", "where in a file, and what is wrong there")
        .arg(pointer, sentence(problem.address));
}

} // namespace

QString kindName(addresses::Kind kind)
{
    switch (kind) {
    case addresses::Kind::Announcement:
        return Words::tr("Announcement");
    case addresses::Kind::HoldMusic:
        return Words::tr("Hold music");
    case addresses::Kind::WaitMusic:
        return Words::tr("Wait music");
    }
    return {};
}

QString sentence(const addresses::AddressProblem &problem)
{
    using Kind = addresses::AddressProblem::Kind;
    switch (problem.kind) {
    case Kind::NameMissing:
        return Words::tr("The name is missing. Expected one like Doors open");
    case Kind::NameTooLong:
        return Words::tr("The name has more than %n characters", nullptr,
                         static_cast<int>(addresses::NamedAddress::longestName));
    case Kind::NotCallable:
        return sentence(Words::tr("The address"), problem.url);
    case Kind::TooLong:
        return Words::tr("The address has more than %n characters", nullptr,
                         static_cast<int>(addresses::NamedAddress::longestUrl));
    case Kind::Secret:
        return Words::tr("The address holds a secret that cannot be taken out of it");
    case Kind::Method:
        return Words::tr("The method is neither GET nor POST");
    }
    return {};
}

QString sentence(const addresses::TemplateProblem &problem)
{
    using Kind = addresses::TemplateProblem::Kind;
    switch (problem.kind) {
    case Kind::Empty:
        return Words::tr("Expected an address like https://example.com/say?text={text}");
    case Kind::NoPlace:
        return Words::tr("{text} is missing. Expected an address like "
                         "https://example.com/say?text={text}");
    case Kind::SeveralPlaces:
        return Words::tr("{text} stands there more than once");
    case Kind::PlaceElsewhere:
        return Words::tr("{text} must stand in the query, behind the question mark");
    case Kind::NotCallable:
        return sentence(Words::tr("The address"), problem.url);
    case Kind::NotHttps:
        return Words::tr("http is for this computer only (127.0.0.1). Expected https://");
    case Kind::TooLong:
        return Words::tr("The address has more than %n characters", nullptr,
                         static_cast<int>(addresses::longestTemplate));
    }
    return {};
}

QString sentence(addresses::TextProblem problem)
{
    using addresses::TextProblem;
    switch (problem) {
    case TextProblem::Empty:
        return Words::tr("Type what is to be said");
    case TextProblem::TooLong:
        return Words::tr("A text has at most %n characters", nullptr,
                         static_cast<int>(addresses::longestSpokenText));
    case TextProblem::ControlCharacter:
        return Words::tr("A new line or a tab cannot be said");
    }
    return {};
}

QStringList sentences(const CheckResult &result)
{
    constexpr qint64 kibi = 1024;
    QStringList all{seen(result)};
    if (const QStringList others = addresses::verbsNotTaken(result); !others.isEmpty())
        all += Words::tr("The service takes Play, Say, Pause and Redirect here, and not %1.",
                         "verbs")
                   .arg(listOf(others));
    if (result.what == What::TwiML && !result.isWhole)
        all += Words::tr("Only the first %1 KiB of it were read.")
                   .arg(QLocale().toString(addresses::Check::mostRead / kibi));
    if (result.isWithoutSecret)
        all += Words::tr("It was asked without what is secret in the address.");
    return all;
}

QString notImported(const QString &file, const addresses::FileProblem &problem)
{
    return Words::tr("Nothing was imported from %1. %2", "a file, and what is wrong with it")
        .arg(nameOf(file), whatIsWrong(problem));
}

QStringList imported(const QString &file, qsizetype added, qsizetype there, qsizetype noRoom,
                     qsizetype withoutSecret)
{
    const auto count = [](qsizetype number) { return static_cast<int>(number); };
    QStringList all{added == 1
                        ? Words::tr("1 address was imported from %1.").arg(nameOf(file))
                        : Words::tr("%n addresses were imported from %1.", nullptr, count(added))
                              .arg(nameOf(file))};
    if (there == 1)
        all += Words::tr("1 was in the library already.");
    else if (there > 1)
        all += Words::tr("%n were in the library already.", nullptr, count(there));
    if (noRoom > 0)
        all += Words::tr("For %n there was no room.", nullptr, count(noRoom));
    if (withoutSecret == 1)
        all += Words::tr("1 was taken without the secret in its address.");
    else if (withoutSecret > 1)
        all += Words::tr("%n were taken without the secrets in their addresses.", nullptr,
                         count(withoutSecret));
    return all;
}

QString exported(const QString &file, qsizetype addresses)
{
    return addresses == 1
        ? Words::tr("1 address is written to %1.").arg(nameOf(file))
        : Words::tr("%n addresses are written to %1.", nullptr, static_cast<int>(addresses))
              .arg(nameOf(file));
}

QString notExported(const QString &file, const QString &why)
{
    return Words::tr("Nothing is written to %1: %2", "a file and why")
        .arg(nameOf(file), isolated(why));
}

QString keptWithoutSecret(twilio::UrlSecret secret)
{
    return secret == twilio::UrlSecret::Signature
        ? Words::tr("It is signed: it is kept without its signature")
        : Words::tr("It is kept without the secret in it");
}

QString isThereAlready(const QString &name)
{
    return Words::tr("It is in the library already, as “%1”").arg(isolated(name));
}

QString libraryIsFull()
{
    return Words::tr("The library is full: it holds %n addresses", nullptr,
                     static_cast<int>(addresses::Library::most));
}

} // namespace words
