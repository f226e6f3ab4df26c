// SPDX-License-Identifier: Apache-2.0
#include "changewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <twilio/updatefields.h>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(changes::Change)
};

QString reasonOf(const changes::Change &change)
{
    if (!change.error)
        return {};
    return change.error->code == 0
        ? change.error->message
        : Words::tr("%1 (%2)").arg(change.error->message).arg(change.error->code);
}

QString withoutPeriod(const QString &text)
{
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QString withPeriod(const QString &text)
{
    return withoutPeriod(text) + u'.';
}

QString coachingTitle(const changes::Change &change)
{
    const auto &[update, name] = std::get<changes::UpdateParticipant>(change.operation);
    if (update.coaching.value_or(true)) {
        const QString whom = name.isEmpty() ? update.callSidToCoach.value_or(QString()) : name;
        return (update.muted == true ? Words::tr("%1 coaches %2, heard by nobody")
                                     : Words::tr("%1 coaches %2"))
            .arg(change.who, whom);
    }
    return update.muted == true ? Words::tr("%1 only listens").arg(change.who)
                                : Words::tr("%1 speaks to everyone").arg(change.who);
}

/// The fields that a switch or a button of the window sends together, with their words.
QString updateTitle(const changes::Change &change)
{
    const twilio::ParticipantUpdate &update = *change.update();
    twilio::ParticipantUpdate rest = update;
    const auto onlyThese = [&rest] { return rest.isEmpty(); };
    if (rest.announceUrl) {
        rest.announceUrl.reset();
        rest.announceMethod.reset();
        if (onlyThese())
            return Words::tr("Announce to %1").arg(change.who);
    } else if (rest.coaching || rest.callSidToCoach) {
        rest.coaching.reset();
        rest.callSidToCoach.reset();
        // Who hears a coach is decided by both.
        rest.muted.reset();
        if (onlyThese())
            return coachingTitle(change);
    } else if (rest.muted) {
        rest.muted.reset();
        if (onlyThese())
            return (*update.muted ? Words::tr("Mute %1") : Words::tr("Unmute %1")).arg(change.who);
    } else if (rest.hold || rest.holdUrl) {
        rest.hold.reset();
        rest.holdUrl.reset();
        rest.holdMethod.reset();
        if (onlyThese() && !update.hold)
            return Words::tr("Hold music for %1").arg(change.who);
        if (onlyThese())
            return (*update.hold ? Words::tr("Hold %1") : Words::tr("Resume %1")).arg(change.who);
    } else if (rest.endConferenceOnExit) {
        rest.endConferenceOnExit.reset();
        if (onlyThese())
            return (*update.endConferenceOnExit ? Words::tr("End the conference when %1 leaves")
                                                : Words::tr("Go on when %1 leaves"))
                .arg(change.who);
    } else if (rest.beepOnExit) {
        rest.beepOnExit.reset();
        if (onlyThese())
            return (*update.beepOnExit ? Words::tr("Beep when %1 leaves")
                                       : Words::tr("No beep when %1 leaves"))
                .arg(change.who);
    } else if (rest.waitUrl) {
        rest.waitUrl.reset();
        rest.waitMethod.reset();
        if (onlyThese())
            return Words::tr("Wait music for %1").arg(change.who);
    }
    QStringList names;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        if (twilio::textOf(update, field))
            names += field.name;
    }
    return Words::tr("Update %1 (%2)").arg(change.who, names.join(u", "_s));
}

QString differencesText(const changes::Change &change)
{
    QStringList parts;
    for (const changes::Difference &difference : change.differences) {
        const QString told = difference.told.isEmpty() ? Words::tr("nothing") : difference.told;
        parts += Words::tr("%1 is %2").arg(difference.field, told);
    }
    return parts.join(u", "_s);
}

struct Title
{
    const changes::Change &change;

    QString operator()(const changes::UpdateParticipant &) const { return updateTitle(change); }
    QString operator()(const changes::RemoveParticipant &) const
    {
        return Words::tr("Remove %1").arg(change.who);
    }
    QString operator()(const changes::AnnounceToConference &) const
    {
        return Words::tr("Announce to everyone in %1").arg(change.who);
    }
    QString operator()(const changes::EndConference &) const
    {
        return Words::tr("End %1").arg(change.who);
    }
};

} // namespace

QString title(const changes::Change &change)
{
    return std::visit(Title{change}, change.operation);
}

QString outcomeText(const changes::Change &change)
{
    using State = changes::Change::State;
    switch (change.state) {
    case State::Waiting:
        return Words::tr("waiting");
    case State::Sending:
        return change.attempts > 1 ? Words::tr("sending, attempt %1").arg(change.attempts)
                                   : Words::tr("sending");
    case State::TryingAgain: {
        const QString why = change.error && twilio::isThrottled(*change.error)
            ? Words::tr("throttled by the service")
            : withoutPeriod(reasonOf(change));
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(change.retryAt);
        return Words::tr("%1; trying again in %2 s")
            .arg(why)
            .arg((std::max<qint64>(left, 0) + 999) / 1000);
    }
    case State::Paused:
        return Words::tr("waits: the credentials are no longer accepted");
    case State::Confirmed:
        return Words::tr("confirmed in %1 ms")
            .arg(QLocale().toString(change.latency.count() / 1000));
    case State::NotApplied:
        return Words::tr("accepted, not applied: %1").arg(differencesText(change));
    case State::Unreadable:
        return Words::tr("accepted, checking what it did");
    case State::Refused:
        // Ended here, before it was sent: nobody has refused it.
        if (change.error && change.error->kind == twilio::Error::Kind::Cancelled)
            return withoutPeriod(reasonOf(change));
        return Words::tr("refused: %1").arg(reasonOf(change));
    case State::Unknown:
        return Words::tr("outcome unknown: %1").arg(reasonOf(change));
    case State::Superseded:
        return Words::tr("replaced by a newer change before it was sent");
    case State::Cancelled:
        return Words::tr("cancelled before it was sent");
    }
    return {};
}

QString sentence(const changes::Change &change)
{
    using State = changes::Change::State;
    const QString what = title(change);
    switch (change.state) {
    case State::Refused:
        // A 5xx may come after the service has acted.
        if (change.error && twilio::isServerError(*change.error))
            return Words::
                tr("“%1” failed: %2 It may have happened all the same: the table shows what the "
                   "service says.")
                    .arg(what, withPeriod(reasonOf(change)));
        return Words::tr("“%1” was not done: %2 Nothing has changed.")
            .arg(what, withPeriod(reasonOf(change)));
    case State::Unknown:
        return Words::tr(
                   "“%1” was sent, and no answer came: %2 It may or may not have happened. Check, "
                   "or "
                   "send it again.")
            .arg(what, withPeriod(reasonOf(change)));
    case State::NotApplied:
        return Words::tr("“%1” was accepted and not applied: %2.")
            .arg(what, differencesText(change));
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
