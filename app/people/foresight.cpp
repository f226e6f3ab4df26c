// SPDX-License-Identifier: Apache-2.0
#include "foresight.h"

#include "audibility.h"
#include "consequence.h"
#include "expectation.h"

#include <words/hearingwords.h>
#include <words/peoplewords.h>

#include <algorithm>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The people of a conference before and after a press, those who have left excepted.
class TwoLooks
{
public:
    TwoLooks(const ParticipantModel &model, const PlannedPress &press)
        : m_model(model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.hasLeft(row))
                m_rows += row;
        }
        before = peopleAfter(model, m_rows, {});
        after = peopleAfter(model, m_rows, press);
    }

    size_t size() const { return before.size(); }
    QString name(size_t who) const { return m_model.nameOf(before[who].callSid); }
    bool isOwn(size_t who) const { return m_model.isOwn(m_rows[static_cast<qsizetype>(who)]); }
    int row(size_t who) const { return m_rows[static_cast<qsizetype>(who)]; }
    const QList<int> &rows() const { return m_rows; }

    std::vector<twilio::Participant> before;
    std::vector<twilio::Participant> after;

private:
    const ParticipantModel &m_model;
    QList<int> m_rows;
};

bool isHeld(const twilio::Participant &person)
{
    return person.isConnected() && person.hold == true;
}

/// They can be heard by somebody who is there.
bool isOpen(const twilio::Participant &person)
{
    return person.isConnected() && person.hold != true && person.muted != true;
}

/// Nothing that decides what they hear and who hears them is another one.
bool isAsBefore(const twilio::Participant &one, const twilio::Participant &other)
{
    return isOpen(one) == isOpen(other) && isHeld(one) == isHeld(other)
        && one.isConnected() == other.isConnected()
        && one.coaching.value_or(false) == other.coaching.value_or(false)
        && (one.coaching != true || one.callSidToCoach == other.callSidToCoach);
}

/// What becomes of one alone, and of those who hear them.
Foresight ofOne(const TwoLooks &looks, size_t who)
{
    words::WillHear facts{.who = looks.name(who), .isYou = looks.isOwn(who)};
    for (size_t other = 0; other < looks.size(); ++other) {
        if (other == who)
            continue;
        const QString name = looks.name(other);
        const bool heardThem = isHeardBy(looks.before[who], looks.before[other]);
        const bool willHearThem = isHeardBy(looks.after[who], looks.after[other]);
        if (willHearThem)
            (heardThem ? facts.hearAlready : facts.willHear) += name;
        else if (heardThem)
            facts.hearNoMore += name;
        else if (isHeld(looks.after[other]))
            facts.onHold += name;
        const bool wasHeard = isHeardBy(looks.before[other], looks.before[who]);
        const bool willBeHeard = isHeardBy(looks.after[other], looks.after[who]);
        if (willBeHeard && !wasHeard)
            facts.theyWillHear += name;
    }
    const bool goesOnHold = !isHeld(looks.before[who]) && isHeld(looks.after[who]);
    const bool comesBack = isHeld(looks.before[who]) && !isHeld(looks.after[who]);
    const bool opensEars = !facts.willHear.isEmpty() || !facts.theyWillHear.isEmpty();
    if (goesOnHold)
        return {words::willBeOnHold(facts.who), false};
    if (comesBack)
        return {words::willBeBack(facts), opensEars};
    return {words::willBeHeard(facts).join(u' '), opensEars};
}

/// Of several it is told what becomes of each kind.
Foresight ofSeveral(const TwoLooks &looks)
{
    QStringList opened;
    QStringList silenced;
    QStringList held;
    QStringList back;
    QStringList gone;
    bool isSomebodyOpen = false;
    for (size_t who = 0; who < looks.size(); ++who) {
        const twilio::Participant &before = looks.before[who];
        const twilio::Participant &after = looks.after[who];
        isSomebodyOpen |= isOpen(after);
        if (before.isConnected() && !after.isConnected())
            gone += looks.name(who);
        else if (!isHeld(before) && isHeld(after))
            held += looks.name(who);
        else if (isHeld(before) && !isHeld(after) && after.isConnected())
            back += looks.name(who);
        else if (!isOpen(before) && isOpen(after))
            opened += looks.name(who);
        else if (isOpen(before) && !isOpen(after))
            silenced += looks.name(who);
    }
    Foresight foresight;
    foresight.opensEars = !opened.isEmpty() || (!back.isEmpty() && isSomebodyOpen);
    QStringList sentences;
    if (!opened.isEmpty())
        sentences += words::severalWillBeHeard(opened);
    if (!silenced.isEmpty())
        sentences += words::severalWillBeSilent(silenced);
    if (!held.isEmpty())
        sentences += words::severalWillBeOnHold(held);
    if (!back.isEmpty())
        sentences += words::severalWillBeBack(back);
    if (!gone.isEmpty())
        sentences += words::severalWillBeGone(gone);
    if (sentences.isEmpty())
        sentences += words::hearingStays();
    foresight.sentence = sentences.join(u' ');
    return foresight;
}

/// Whoever of \p press is there, and is another one after it.
std::vector<size_t> changedIn(const TwoLooks &looks)
{
    std::vector<size_t> changed;
    for (size_t who = 0; who < looks.size(); ++who) {
        if (!isAsBefore(looks.before[who], looks.after[who]))
            changed.push_back(who);
    }
    return changed;
}

QList<int> rowsOf(const ParticipantModel &model, const PlannedPress &press)
{
    QList<int> rows;
    for (const PlannedPress::Step &step : press.steps) {
        if (const int row = model.rowOf(step.callSid); row >= 0 && !model.hasLeft(row))
            rows += row;
    }
    return rows;
}

/// What a press does that changes nobody's hearing.
QString otherwise(const ParticipantModel &model, const PlannedPress &press)
{
    const QList<int> rows = rowsOf(model, press);
    if (rows.size() == 1) {
        const auto ends = press.steps.first().update.endConferenceOnExit;
        const QString name = model.nameOf(press.steps.first().callSid);
        if (ends)
            return *ends ? words::endingForTheOthers({name}, model.people() - 1)
                         : words::goingOnWithout(name);
    }
    return words::hearingStays();
}

} // namespace

std::vector<twilio::Participant> peopleAfter(const ParticipantModel &model, const QList<int> &rows,
                                             const PlannedPress &press)
{
    QHash<QString, const PlannedPress::Step *> steps;
    for (const PlannedPress::Step &step : press.steps)
        steps.insert(step.callSid, &step);
    std::vector<twilio::Participant> people;
    people.reserve(static_cast<size_t>(rows.size()));
    for (const int row : rows) {
        const PlannedPress::Step *step = steps.value(model.participant(row).callSid);
        people.push_back(step ? expected(model.row(row), step->update) : expected(model.row(row)));
        if (step && step->removes)
            people.back().status = u"completed"_s;
    }
    return people;
}

Foresight foresee(const ParticipantModel &model, const PlannedPress &press)
{
    if (press.isEmpty())
        return {words::nothingWillBeSent(), false};
    const bool removes = std::ranges::any_of(press.steps, &PlannedPress::Step::removes);
    if (removes) {
        QString consequence = consequenceOfLeaving(model, rowsOf(model, press));
        return {consequence.replace(u'\n', u' '), false};
    }
    const TwoLooks looks(model, press);
    const std::vector<size_t> changed = changedIn(looks);
    if (changed.empty())
        return {otherwise(model, press), false};
    return changed.size() == 1 ? ofOne(looks, changed.front()) : ofSeveral(looks);
}

} // namespace people
