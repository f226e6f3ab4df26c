// SPDX-License-Identifier: Apache-2.0
#include "presswords.h"

#include "changetitle.h"
#include "fieldwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <twilio/updatefields.h>

namespace words {

using namespace Qt::Literals::StringLiterals;
using changes::Tone;
using State = changes::Change::State;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Press)
};

QString announcing(int people)
{
    return Words::tr("Announce to %n people", nullptr, people);
}

QString muting(bool on, int people)
{
    return on ? Words::tr("Mute %n people", nullptr, people)
              : Words::tr("Unmute %n people", nullptr, people);
}

QString holding(std::optional<bool> on, int people)
{
    if (!on)
        return Words::tr("Hold music for %n people", nullptr, people);
    return *on ? Words::tr("Hold %n people", nullptr, people)
               : Words::tr("Resume %n people", nullptr, people);
}

QString ending(bool on, int people)
{
    return on ? Words::tr("End the conference when one of %n people leaves", nullptr, people)
              : Words::tr("Go on when one of %n people leaves", nullptr, people);
}

QString beeping(bool on, int people)
{
    return on ? Words::tr("Beep when one of %n people leaves", nullptr, people)
              : Words::tr("No beep when one of %n people leaves", nullptr, people);
}

QString otherTitle(const twilio::ParticipantUpdate &update, int people)
{
    QStringList names;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        if (twilio::textOf(update, field))
            names += noun(field);
    }
    return Words::tr("Update %n people (%1)", nullptr, people).arg(names.join(u", "_s));
}

/// What a switch or a button of the window sends together has words of its own.
QString updateTitle(twilio::ParticipantUpdate update, int people)
{
    const twilio::ParticipantUpdate all = update;
    QString title;
    if (update.announceUrl) {
        title = announcing(people);
        update.announceUrl.reset();
        update.announceMethod.reset();
    } else if (update.muted) {
        title = muting(*update.muted, people);
        update.muted.reset();
    } else if (update.hold || update.holdUrl) {
        title = holding(update.hold, people);
        update.hold.reset();
        update.holdUrl.reset();
        update.holdMethod.reset();
    } else if (update.endConferenceOnExit) {
        title = ending(*update.endConferenceOnExit, people);
        update.endConferenceOnExit.reset();
    } else if (update.beepOnExit) {
        title = beeping(*update.beepOnExit, people);
        update.beepOnExit.reset();
    } else if (update.waitUrl) {
        title = Words::tr("Wait music for %n people", nullptr, people);
        update.waitUrl.reset();
        update.waitMethod.reset();
    }
    return update.isEmpty() && !title.isEmpty() ? title : otherTitle(all, people);
}

QString titleOf(const changes::Change &change, int people)
{
    if (const twilio::ParticipantUpdate *update = change.update())
        return updateTitle(*update, people);
    if (std::holds_alternative<changes::RemoveParticipant>(change.operation))
        return Words::tr("Remove %n people", nullptr, people);
    return Words::tr("%n changes at once", nullptr, people);
}

/// From the press to the last answer, with the digits in groups.
QString milliseconds(const changes::PressSum &sum)
{
    return QLocale().toString(static_cast<qlonglong>(sum.latency().count() / 1000));
}

/// Nothing more comes, and all went well.
QString allDone(const changes::PressSum &sum)
{
    const int all = sum.changes();
    return sum.in(State::Accepted) == all
        ? Words::tr("accepted for all %n, in %1 ms", nullptr, all).arg(milliseconds(sum))
        : Words::tr("confirmed for all %n, in %1 ms", nullptr, all).arg(milliseconds(sum));
}

QString doneSoFar(const changes::PressSum &sum)
{
    const int all = sum.changes();
    // What the service never reports is not confirmed.
    if (sum.in(State::Confirmed) == 0)
        return Words::tr("%1 of %n accepted", nullptr, all).arg(sum.done());
    return Words::tr("%1 of %n confirmed", nullptr, all).arg(sum.done());
}

} // namespace

QString pressTitle(const QList<changes::Change> &changes)
{
    Q_ASSERT(!changes.isEmpty());
    const auto people = static_cast<int>(changes.size());
    const changes::Change &first = changes.constFirst();
    QString title = titleOf(first, people);
    const auto isLikeTheFirst = [&](const changes::Change &change) {
        const bool isEqual
            = change.update() && first.update() && *change.update() == *first.update();
        return isEqual || titleOf(change, people) == title;
    };
    // To take back what stood differently with each is to switch some on and some off.
    const bool isOne = std::ranges::all_of(changes, isLikeTheFirst);
    return titleBy(first.press.origin,
                   isOne ? title : Words::tr("Change %n people", nullptr, people));
}

QList<OutcomePart> outcomeParts(const changes::PressSum &sum)
{
    QList<OutcomePart> parts;
    const auto add = [&parts](int count, Tone tone, const QString &text) {
        if (count > 0)
            parts += {text, tone};
    };
    const auto in = [&sum](State state) { return sum.in(state); };
    if (sum.done() == sum.changes())
        return {{allDone(sum), Tone::Good}};
    if (sum.open() > 0) {
        add(sum.done(), Tone::Good, doneSoFar(sum));
    } else {
        const int confirmed = in(State::Confirmed);
        add(confirmed, Tone::Good, Words::tr("%n confirmed", nullptr, confirmed));
        const int accepted = in(State::Accepted);
        add(accepted, Tone::Good, Words::tr("%n accepted", nullptr, accepted));
    }
    add(sum.refused(), Tone::Trouble, Words::tr("%n refused", nullptr, sum.refused()));
    add(sum.failed(), Tone::Trouble, Words::tr("%n failed", nullptr, sum.failed()));
    const int notApplied = in(State::NotApplied);
    add(notApplied, Tone::Unknown, Words::tr("%n not applied", nullptr, notApplied));
    const int unread = in(State::AcceptedUnread);
    add(unread, Tone::Unknown, Words::tr("%n accepted, answer unreadable", nullptr, unread));
    const int unknown = in(State::Unknown);
    add(unknown, Tone::Unknown, Words::tr("%n unknown", nullptr, unknown));
    const int again = in(State::TryingAgain);
    add(again, Tone::Unknown, Words::tr("%n to be tried again", nullptr, again));
    const int paused = in(State::Paused);
    add(paused, Tone::Unknown, Words::tr("%n waiting for other credentials", nullptr, paused));
    const int unrecorded = in(State::Unrecorded);
    add(unrecorded, Tone::Unknown, Words::tr("%n waiting for the journal", nullptr, unrecorded));
    const int sending = in(State::Sending) + in(State::Unreadable);
    add(sending, Tone::Quiet, Words::tr("%n sending", nullptr, sending));
    const int waiting = in(State::Waiting);
    add(waiting, Tone::Quiet, Words::tr("%n waiting", nullptr, waiting));
    const int replaced = in(State::Superseded);
    add(replaced, Tone::Quiet, Words::tr("%n replaced by newer changes", nullptr, replaced));
    const int cancelled = in(State::Cancelled);
    add(cancelled, Tone::Quiet, Words::tr("%n cancelled", nullptr, cancelled));
    return parts;
}

QString outcomeText(const changes::PressSum &sum)
{
    QStringList texts;
    for (const OutcomePart &part : outcomeParts(sum))
        texts += part.text;
    return texts.join(u", "_s);
}

QString sentence(const QString &title, const changes::PressSum &sum)
{
    const QString outcome = outcomeText(sum);
    if (sum.waiting() > 0)
        return Words::tr("“%1”: %2. “Cancel the rest” withdraws those that wait; those on their "
                         "way are not cancelled.")
            .arg(title, outcome);
    return Words::tr("“%1”: %2.").arg(title, outcome);
}

QString notDone(const QString &title, const changes::PressSum &sum)
{
    QStringList texts;
    for (const OutcomePart &part : outcomeParts(sum)) {
        if (part.tone == Tone::Trouble || part.tone == Tone::Unknown)
            texts += part.text;
    }
    return Words::tr("“%1”: %2. Activity says why.").arg(title, texts.join(u", "_s));
}

QString severalNotDone(int presses)
{
    return Words::tr("%n presses were not done as asked for. Activity says why.", nullptr, presses);
}

QString restCancelled(const QString &title, int cancelled, int onTheirWay)
{
    if (cancelled == 0)
        return Words::tr("Nothing of “%1” was left to cancel.").arg(title);
    if (onTheirWay == 0)
        return Words::tr("Cancelled %n of “%1”.", nullptr, cancelled).arg(title);
    return Words::tr("Cancelled %1 of “%2”. Already on the way, and not cancelled: %n.", nullptr,
                     onTheirWay)
        .arg(QLocale().toString(cancelled), title);
}

} // namespace words
