// SPDX-License-Identifier: Apache-2.0
#include "switchwords.h"

#include "durations.h"

#include <QCoreApplication>
#include <array>

namespace words {

using changes::Mark;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Switches)
};

/// A state, painted and spoken.
struct Said
{
    const char *painted;
    const char *spoken;
};

/// The words of one switch.
struct SwitchRow
{
    SwitchKind which;
    Said on;
    Said off;
    bool isOffSpoken; ///< where there is nothing else to tell, too
    const char *turnOn; ///< the verb of a press
    const char *turnOff;
};

/// In the order of SwitchKind.
constexpr std::array<SwitchRow, 4> switchRows{{
    {.which = SwitchKind::Muted,
     .on = {QT_TRANSLATE_NOOP("words::Switches", "Muted"),
            QT_TRANSLATE_NOOP("words::Switches", "muted")},
     //: not muted
     .off
     = {QT_TRANSLATE_NOOP("words::Switches", "open"), QT_TRANSLATE_NOOP("words::Switches", "open")},
     .isOffSpoken = true,
     .turnOn = QT_TRANSLATE_NOOP("words::Switches", "Mute"),
     .turnOff = QT_TRANSLATE_NOOP("words::Switches", "Unmute")},
    {.which = SwitchKind::Hold,
     .on = {QT_TRANSLATE_NOOP("words::Switches", "On hold"),
            QT_TRANSLATE_NOOP("words::Switches", "on hold")},
     .off = {QT_TRANSLATE_NOOP("words::Switches", "not held"),
             QT_TRANSLATE_NOOP("words::Switches", "not on hold")},
     .isOffSpoken = false,
     .turnOn = QT_TRANSLATE_NOOP("words::Switches", "Hold"),
     .turnOff = QT_TRANSLATE_NOOP("words::Switches", "Resume")},
    {.which = SwitchKind::Coaching,
     .on = {QT_TRANSLATE_NOOP("words::Switches", "Coaching"),
            QT_TRANSLATE_NOOP("words::Switches", "coaching")},
     //: coaches nobody
     .off = {QT_TRANSLATE_NOOP("words::Switches", "nobody"),
             QT_TRANSLATE_NOOP("words::Switches", "not coaching")},
     .isOffSpoken = false,
     //: a button in somebody's row: that one is to coach, and it asks whom
     .turnOn = QT_TRANSLATE_NOOP("words::Switches", "Coaches…"),
     //: coaching
     .turnOff = QT_TRANSLATE_NOOP("words::Switches", "Stop")},
    {.which = SwitchKind::EndConferenceOnExit,
     .on = {QT_TRANSLATE_NOOP("words::Switches", "Ends"),
            QT_TRANSLATE_NOOP("words::Switches", "ends the conference")},
     .off = {QT_TRANSLATE_NOOP("words::Switches", "does not end"),
             QT_TRANSLATE_NOOP("words::Switches", "does not end the conference")},
     .isOffSpoken = false,
     .turnOn = QT_TRANSLATE_NOOP("words::Switches", "End on exit"),
     //: the conference, when this one leaves
     .turnOff = QT_TRANSLATE_NOOP("words::Switches", "Go on")},
}};

const SwitchRow &rowOf(SwitchKind which)
{
    const SwitchRow &row = switchRows[static_cast<size_t>(which)];
    Q_ASSERT(row.which == which);
    return row;
}

/// What a mark makes of the state, painted and spoken.
struct MarkRow
{
    enum class Word { State, Verb, Unknown, Dash };

    Mark mark;
    Word painted;
    const char *spoken; ///< %1: the state, %2: the reason; nullptr: nothing
};

/// In the order of changes::Mark.
constexpr std::array<MarkRow, 9> markRows{{
    {Mark::None, MarkRow::Word::State, "%1"},
    {Mark::Sending, MarkRow::Word::Verb, QT_TRANSLATE_NOOP("words::Switches", "%1, sending")},
    {Mark::TryingAgain, MarkRow::Word::Verb,
     QT_TRANSLATE_NOOP("words::Switches", "%1, trying again")},
    {Mark::Paused, MarkRow::Word::Verb, QT_TRANSLATE_NOOP("words::Switches", "%1, waiting")},
    {Mark::Refused, MarkRow::Word::State, QT_TRANSLATE_NOOP("words::Switches", "%1, refused: %2")},
    {Mark::Failed, MarkRow::Word::State, QT_TRANSLATE_NOOP("words::Switches", "%1, failed: %2")},
    {Mark::NotApplied, MarkRow::Word::State,
     QT_TRANSLATE_NOOP("words::Switches", "%1, accepted but not applied")},
    {Mark::Unknown, MarkRow::Word::Unknown, QT_TRANSLATE_NOOP("words::Switches", "%1, %2")},
    // The status says why, once for all four.
    {Mark::Unavailable, MarkRow::Word::Dash, nullptr},
}};

const MarkRow &rowOf(Mark mark)
{
    const MarkRow &row = markRows[static_cast<size_t>(mark)];
    Q_ASSERT(row.mark == mark);
    return row;
}

QString unknown()
{
    return Words::tr("unknown");
}

/// The state, where the service tells one.
QString paintedState(const SwitchFacts &facts)
{
    if (!facts.isOn)
        return unknown();
    if (*facts.isOn && !facts.target.isEmpty())
        return facts.target;
    if (*facts.isOn && facts.heldFor)
        return facts.isHeldAtLeast
            ? Words::tr("≥ %1", "on hold for at least").arg(clockText(*facts.heldFor))
            : clockText(*facts.heldFor);
    const SwitchRow &row = rowOf(facts.which);
    return Words::tr(*facts.isOn ? row.on.painted : row.off.painted);
}

QString spokenHold(const SwitchFacts &facts)
{
    const QString duration = spokenDuration(*facts.heldFor);
    if (facts.isHeldTooLong)
        return (facts.isHeldAtLeast ? Words::tr("on hold, at least %1, too long")
                                    : Words::tr("on hold, %1, too long"))
            .arg(duration);
    return (facts.isHeldAtLeast ? Words::tr("on hold, at least %1") : Words::tr("on hold, %1"))
        .arg(duration);
}

QString spokenState(const SwitchFacts &facts)
{
    if (!facts.isOn || facts.mark == Mark::Unknown)
        return unknown();
    if (facts.isUnheard)
        return facts.target.isEmpty() ? Words::tr("coaching, heard by nobody")
                                      : Words::tr("coaching %1, heard by nobody").arg(facts.target);
    if (*facts.isOn && !facts.target.isEmpty())
        return Words::tr("coaching %1").arg(facts.target);
    if (*facts.isOn && facts.heldFor)
        return spokenHold(facts);
    const SwitchRow &row = rowOf(facts.which);
    const bool isSaid = *facts.isOn || row.isOffSpoken || facts.mark != Mark::None;
    return isSaid ? Words::tr(*facts.isOn ? row.on.spoken : row.off.spoken) : QString();
}

QString verbAsked(const SwitchFacts &facts)
{
    if (facts.which != SwitchKind::Coaching || !facts.isOnAsked)
        return verbOf(facts.which, facts.isOnAsked);
    return facts.targetAsked.isEmpty() ? Words::tr("Coach")
                                       : Words::tr("Coach %1").arg(facts.targetAsked);
}

} // namespace

QString paintedSwitch(const SwitchFacts &facts)
{
    switch (rowOf(facts.mark).painted) {
    case MarkRow::Word::State:
        return paintedState(facts);
    case MarkRow::Word::Verb:
        return verbAsked(facts);
    case MarkRow::Word::Unknown:
        return unknown();
    case MarkRow::Word::Dash:
        break;
    }
    return u"\u2013"_s;
}

QString spokenSwitch(const SwitchFacts &facts)
{
    const MarkRow &row = rowOf(facts.mark);
    if (!row.spoken)
        return {};
    const QString sentence = Words::tr(row.spoken);
    return sentence.contains("%2"_L1) ? sentence.arg(spokenState(facts), facts.reason)
                                      : sentence.arg(spokenState(facts));
}

QString verbOf(SwitchKind which, bool on)
{
    const SwitchRow &row = rowOf(which);
    return Words::tr(on ? row.turnOn : row.turnOff);
}

QString endedReason()
{
    return Words::tr("the conference has ended");
}

QString leftReason()
{
    return Words::tr("has left");
}

QString pausedTip()
{
    return Words::tr("It waits: the credentials are no longer accepted. It is sent as soon as they "
                     "are, if that is within two minutes of the press.");
}

QString unrecordedTip()
{
    return Words::tr("It waits: the journal has not recorded it. It is sent as soon as it is "
                     "recorded, if that is within two minutes of the press.");
}

QString tryingAgainTip(const QString &reason, const QDateTime &when)
{
    return Words::tr("Trying again at %1: %2")
        .arg(when.toString(QStringLiteral("HH:mm:ss")), reason);
}

} // namespace words
