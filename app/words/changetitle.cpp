// SPDX-License-Identifier: Apache-2.0
#include "changetitle.h"

#include "dialwords.h"
#include "fieldwords.h"
#include "isolation.h"

#include <QCoreApplication>
#include <changes/change.h>
#include <twilio/updatefields.h>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::ChangeTitle)
};

QString coachingTitle(const changes::Change &change)
{
    const auto &what = std::get<changes::UpdateParticipant>(change.operation);
    const twilio::ParticipantUpdate &update = what.update;
    const bool isUnheard = update.muted.value_or(what.leavesMuted);
    if (update.coaching.value_or(true)) {
        const QString whom
            = isolated(what.whom.isEmpty() ? update.callSidToCoach.value_or(QString()) : what.whom);
        return (isUnheard ? Words::tr("%1 coaches %2, heard by nobody")
                          : Words::tr("%1 coaches %2"))
            .arg(isolated(change.who), whom);
    }
    return isUnheard ? Words::tr("%1 only listens").arg(isolated(change.who))
                     : Words::tr("%1 speaks to everyone").arg(isolated(change.who));
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
            return Words::tr("Announce to %1").arg(isolated(change.who));
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
            return (*update.muted ? Words::tr("Mute %1") : Words::tr("Unmute %1"))
                .arg(isolated(change.who));
    } else if (rest.hold || rest.holdUrl) {
        rest.hold.reset();
        rest.holdUrl.reset();
        rest.holdMethod.reset();
        if (onlyThese() && !update.hold)
            return Words::tr("Hold music for %1").arg(isolated(change.who));
        if (onlyThese())
            return (*update.hold ? Words::tr("Hold %1") : Words::tr("Resume %1"))
                .arg(isolated(change.who));
    } else if (rest.endConferenceOnExit) {
        rest.endConferenceOnExit.reset();
        if (onlyThese())
            return (*update.endConferenceOnExit ? Words::tr("End the conference when %1 leaves")
                                                : Words::tr("Go on when %1 leaves"))
                .arg(isolated(change.who));
    } else if (rest.beepOnExit) {
        rest.beepOnExit.reset();
        if (onlyThese())
            return (*update.beepOnExit ? Words::tr("Beep when %1 leaves")
                                       : Words::tr("No beep when %1 leaves"))
                .arg(isolated(change.who));
    } else if (rest.waitUrl) {
        rest.waitUrl.reset();
        rest.waitMethod.reset();
        if (onlyThese())
            return Words::tr("Wait music for %1").arg(isolated(change.who));
    }
    QStringList names;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        if (twilio::textOf(update, field))
            names += noun(field);
    }
    return Words::tr("Update %1 (%2)").arg(isolated(change.who), names.join(u", "_s));
}

struct Title
{
    const changes::Change &change;

    QString operator()(const changes::UpdateParticipant &) const { return updateTitle(change); }
    QString operator()(const changes::RemoveParticipant &) const
    {
        return Words::tr("Remove %1").arg(isolated(change.who));
    }
    QString operator()(const changes::AnnounceToConference &) const
    {
        return Words::tr("Announce to everyone in %1").arg(isolated(change.who));
    }
    QString operator()(const changes::DialIn &one) const
    {
        const QString &to = one.participant.to;
        return dialInTitle(to.isEmpty() ? change.who : to, one.participant.label);
    }
    QString operator()(const changes::EndConference &) const
    {
        return Words::tr("End %1").arg(isolated(change.who));
    }
};

} // namespace

QString title(const changes::Change &change)
{
    return titleBy(change.press.origin, std::visit(Title{change}, change.operation));
}

QString titleBy(history::Intent::Origin origin, const QString &title)
{
    return origin == history::Intent::Origin::StandingOrder
        ? Words::tr("%1, by standing order", "what was done").arg(title)
        : title;
}

} // namespace words
