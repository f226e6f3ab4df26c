// SPDX-License-Identifier: Apache-2.0
#include "changewords.h"

#include "changetitle.h"
#include "errorwords.h"
#include "fieldwords.h"
#include "isolation.h"

#include <QCoreApplication>
#include <QLocale>
#include <changes/statetraits.h>
#include <twilio/updatefields.h>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Changes)
};

/// As a clause, where it had waited too long; else as a sentence.
QString endingText(const changes::Change &change)
{
    using Kind = changes::Ending::Kind;
    switch (change.ending->kind) {
    case Kind::Overdue:
        return change.wasSent ? Words::tr("it had waited %n minutes, so it was not sent again",
                                          nullptr, change.ending->minutes)
                              : Words::tr("it had waited %n minutes, so it was not sent", nullptr,
                                          change.ending->minutes);
    case Kind::ProgramEnded:
        return Words::tr("The program ended before the service's answer came.");
    case Kind::ProgramEndedEarly:
        return Words::tr("The program ended, perhaps before it was sent.");
    case Kind::LeftUndecided:
        return Words::tr("It was left undecided.");
    case Kind::AccountLeft:
        return Words::tr("The account was left before it was sent.");
    case Kind::NoLongerThere:
        return Words::tr("No answer came, and %1 is no longer there.").arg(isolated(change.who));
    case Kind::StillThere:
        return Words::tr("No answer came, and %1 is still there.").arg(isolated(change.who));
    case Kind::NotDone:
        return Words::tr("No answer came, and the service shows other values: it was not done, or "
                         "has been changed since.");
    case Kind::Overtaken:
        return Words::tr("No answer came, and newer changes have been made since: nothing shows "
                         "whether it was done.");
    case Kind::InProgress:
        return Words::tr("No answer came, and the conference is still in progress.");
    case Kind::Cancelled:
        return Words::tr("It was cancelled after an attempt that got no answer.");
    case Kind::LabelMoved:
        return Words::tr("The label names somebody else now, or nobody, so it was not sent.");
    case Kind::ReplacedInVain:
        return Words::tr("A newer change took its place, and was not done either.");
    }
    return {};
}

QString reasonAndCodeOf(const changes::Change &change)
{
    if (change.ending)
        return endingText(change);
    return change.error ? reasonWithCode(*change.error) : QString();
}

QString whySentence(const changes::Change &change)
{
    if (change.ending)
        return endingText(change);
    return change.error ? sentence(*change.error) : QString();
}

bool isOverdue(const changes::Change &change)
{
    return change.ending && change.ending->kind == changes::Ending::Kind::Overdue;
}

bool isThrottled(const changes::Change &change)
{
    return change.error && twilio::isThrottled(*change.error);
}

/// A time of day stays true in a list that is not painted anew each second.
QString clockTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString tryingAgainText(const changes::Change &change)
{
    const QString when = clockTime(change.retryAt);
    if (isThrottled(change))
        return Words::tr("throttled by the service; trying again at %1").arg(when);
    return Words::tr("trying again at %1: %2").arg(when, reasonAndCodeOf(change));
}

QString tryingAgainSentence(const changes::Change &change, const QString &what)
{
    const QString when = clockTime(change.retryAt);
    if (isThrottled(change))
        return Words::tr("“%1” was throttled by the service. It is tried again at %2.")
            .arg(what, when);
    return Words::tr("“%1” has failed so far. %2 It is tried again at %3.", "%2 is a sentence")
        .arg(what, whySentence(change), when);
}

QString refusedSentence(const changes::Change &change, const QString &what)
{
    if (isOverdue(change) && change.wasSent)
        return Words::tr("“%1” was not done: it had waited %n minutes, so it was not sent again. "
                         "Nothing has changed.",
                         nullptr, change.ending->minutes)
            .arg(what);
    if (isOverdue(change))
        return Words::tr("“%1” was not done: it had waited %n minutes, so it was not sent. Nothing "
                         "has changed.",
                         nullptr, change.ending->minutes)
            .arg(what);
    // What the service shows now says little of what it did.
    if (change.ending && change.ending->kind == changes::Ending::Kind::NotDone)
        return Words::tr("“%1” has no effect now. %2", "%2 is a sentence")
            .arg(what, whySentence(change));
    // A 5xx may come after the service has acted.
    if (change.error && twilio::isServerError(*change.error))
        return Words::tr("“%1” failed. %2 It may have happened all the same: the table shows what "
                         "the service says.",
                         "%2 is a sentence")
            .arg(what, whySentence(change));
    return Words::tr("“%1” was not done. %2 Nothing has changed.", "%2 is a sentence")
        .arg(what, whySentence(change));
}

QString unknownSentence(const changes::Change &change, const QString &what)
{
    using Kind = changes::Ending::Kind;
    if (change.ending && change.ending->kind == Kind::ProgramEndedEarly)
        return Words::tr("“%1” may have been sent: the program ended before that was known. It may "
                         "or may not have happened. Check, or send it again.")
            .arg(what);
    if (isOverdue(change))
        return Words::tr(
                   "“%1” was sent, and no answer came. It had waited %n minutes, so it was "
                   "not sent again. It may or may not have happened. Check, or send it again.",
                   nullptr, change.ending->minutes)
            .arg(what);
    if (change.isDecided)
        return Words::tr("“%1” may or may not have happened. %2", "%2 is a sentence")
            .arg(what, whySentence(change));
    if (change.isInDoubt && !twilio::mayHaveHappened(*change.error))
        return Words::tr("“%1” may have happened: one attempt got no answer, and the last one "
                         "failed. %2 Check, or send it again.",
                         "%2 is a sentence")
            .arg(what, whySentence(change));
    return Words::tr(
               "“%1” was sent, and no answer came. %2 It may or may not have happened. Check, "
               "or send it again.",
               "%2 is a sentence")
        .arg(what, whySentence(change));
}

/// From the press to the answer, with the digits in groups.
QString milliseconds(const changes::Change &change)
{
    return QLocale().toString(static_cast<qlonglong>(change.latency.count() / 1000));
}

QString confirmedText(const changes::Change &change)
{
    if (change.isSeen)
        return Words::tr("confirmed, seen in the list");
    // Nobody has taken the call yet.
    if (std::holds_alternative<changes::DialIn>(change.operation))
        return Words::tr("called, after %1 ms").arg(milliseconds(change));
    if (change.attempts > 1)
        return Words::tr("confirmed in %1 ms, after %n attempts", nullptr, change.attempts)
            .arg(milliseconds(change));
    return Words::tr("confirmed in %1 ms").arg(milliseconds(change));
}

QString acceptedText(const changes::Change &change)
{
    if (change.attempts > 1)
        return Words::tr("accepted in %1 ms, after %n attempts", nullptr, change.attempts)
            .arg(milliseconds(change));
    return Words::tr("accepted in %1 ms").arg(milliseconds(change));
}

QString supersededText(const changes::Change &change)
{
    if (change.isInDoubt)
        return Words::tr("replaced by a newer change; it may have happened before");
    return change.wasSent ? Words::tr("replaced by a newer change before it was done")
                          : Words::tr("replaced by a newer change before it was sent");
}

/// In the API's words where the change was composed in them.
QString differenceText(const changes::Difference &difference, bool isComposed)
{
    const twilio::UpdateField *field = twilio::updateField(QString(difference.field));
    const QString name = isComposed || !field ? QString(difference.field) : noun(*field);
    if (difference.told.isEmpty())
        return Words::tr("the service says nothing of “%1”", "of a field").arg(name);
    const bool isSwitch = field && field->content == twilio::UpdateField::Content::Boolean;
    if (isComposed || !isSwitch)
        return Words::tr("“%1” is %2", "a field and its value")
            .arg(name, isolated(difference.told));
    return (difference.told == u"true" ? Words::tr("“%1” is on", "a field")
                                       : Words::tr("“%1” is off", "a field"))
        .arg(name);
}

QString differencesText(const changes::Change &change)
{
    QStringList parts;
    for (const changes::Difference &difference : change.differences)
        parts += differenceText(difference, change.isVerbatim);
    return parts.join(u", "_s);
}

} // namespace

QString reason(const changes::Change &change)
{
    if (change.ending)
        return endingText(change);
    return change.error ? reason(*change.error) : Words::tr("no reason is known");
}

QString briefReason(const changes::Change &change)
{
    using Kind = changes::Ending::Kind;
    if (change.ending
        && (change.ending->kind == Kind::ProgramEnded
            || change.ending->kind == Kind::ProgramEndedEarly))
        return Words::tr("the program ended");
    const QString brief = change.error ? briefReason(*change.error) : QString();
    return change.ending || brief.isEmpty() ? reason(change) : brief;
}

QString outcomeText(const changes::Change &change)
{
    using State = changes::Change::State;
    switch (change.state) {
    case State::Waiting:
        return Words::tr("waiting");
    case State::Sending:
        return change.attempts > 1 ? Words::tr("sending, attempt %n", nullptr, change.attempts)
                                   : Words::tr("sending");
    case State::TryingAgain:
        return tryingAgainText(change);
    case State::Unrecorded:
        return Words::tr("waits: the journal has not recorded it");
    case State::Paused:
        return Words::tr("waits: the credentials are no longer accepted");
    case State::Confirmed:
        return confirmedText(change);
    case State::Accepted:
        return acceptedText(change);
    case State::NotApplied:
        return Words::tr("accepted, not applied: %1").arg(differencesText(change));
    case State::Unreadable:
        return Words::tr("accepted, checking what it did");
    case State::AcceptedUnread:
        return Words::tr("accepted, and the answer could not be read");
    case State::Refused:
        // Without an answer nobody has refused it.
        if (change.ending)
            return endingText(change);
        return (changes::wasRefused(change) ? Words::tr("refused: %1") : Words::tr("failed: %1"))
            .arg(reasonAndCodeOf(change));
    case State::Unknown:
        return Words::tr("outcome unknown: %1").arg(reasonAndCodeOf(change));
    case State::Superseded:
        return supersededText(change);
    case State::Cancelled:
        return change.wasSent ? Words::tr("cancelled before it was done")
                              : Words::tr("cancelled before it was sent");
    }
    return {};
}

QString sentence(const changes::Change &change)
{
    using State = changes::Change::State;
    const QString what = title(change);
    switch (change.state) {
    case State::Refused:
        return refusedSentence(change, what);
    case State::Unknown:
        return unknownSentence(change, what);
    case State::TryingAgain:
        return tryingAgainSentence(change, what);
    case State::NotApplied:
        return Words::tr("“%1” was accepted and not applied: %2.", "%2 is a clause")
            .arg(what, differencesText(change));
    case State::Unrecorded:
        return Words::tr(
                   "“%1” waits: the journal has not recorded it, so that after a crash nobody "
                   "would know of it. It is sent as soon as it is recorded, if that is within two "
                   "minutes of the press. Send it without a record, or cancel it.")
            .arg(what);
    case State::Paused:
        return Words::tr(
                   "“%1” waits: the credentials are no longer accepted. It is sent as soon as they "
                   "are, if that is within two minutes of the press. Connect with new ones, or "
                   "cancel it.")
            .arg(what);
    default:
        return Words::tr("“%1”: %2.").arg(what, outcomeText(change));
    }
}

} // namespace words
