// SPDX-License-Identifier: Apache-2.0
#include "participantactions.h"

#include "keybindings.h"

#include <QAction>
#include <QCoreApplication>
#include <algorithm>
#include <conferences/selection.h>
#include <controls/confirmation.h>
#include <panel/groupbuttons.h>
#include <people/consequence.h>
#include <people/expectation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::Switch;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::ParticipantActions)
};

QString questionOf(Switch which, int opens)
{
    if (which == Switch::Hold)
        return opens == 1 ? Words::tr("Resume the 1 person selected?")
                          : Words::tr("Resume the %n people selected?", nullptr, opens);
    return opens == 1 ? Words::tr("Unmute the 1 person selected?")
                      : Words::tr("Unmute the %n people selected?", nullptr, opens);
}

QString openingSentence(int opens)
{
    return opens == 1 ? Words::tr("It opens 1 microphone.")
                      : Words::tr("It opens %n microphones.", nullptr, opens);
}

} // namespace

ParticipantActions::ParticipantActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
    , m_allButThese(new QAction(tr("All &but these"), this))
{
    const auto add
        = [this](const QString &text, const QString &name, const QKeySequence &key, auto act) {
              auto *action = new QAction(text, this);
              setKey(*action, name, key);
              connect(action, &QAction::triggered, this, act);
              m_actions += action;
          };
    const auto addSwitch = [this, add](const QString &text, const QString &name, const QString &key,
                                       Switch which, bool on) {
        add(text, name, QKeySequence(key), [this, which, on] { press(which, on); });
        m_switches.push_back({m_actions.last(), which, on});
    };
    addSwitch(tr("&Mute"), u"mute"_s, u"Ctrl+M"_s, Switch::Muted, true);
    addSwitch(tr("&Unmute"), u"unmute"_s, u"Ctrl+Shift+M"_s, Switch::Muted, false);
    addSwitch(tr("&Hold"), u"hold"_s, u"Ctrl+H"_s, Switch::Hold, true);
    addSwitch(tr("Re&sume"), u"resume"_s, u"Ctrl+Shift+H"_s, Switch::Hold, false);
    add(tr("&Coach…"), u"coach"_s, QKeySequence(u"Ctrl+Shift+K"_s),
        [this] { emit coachingAsked(); });
    add(tr("&End conference on exit"), u"end-on-exit"_s, QKeySequence(u"Ctrl+E"_s), [this] {
        if (m_selection.session() && m_selection.conference()) {
            m_selection.session()->commands().setSwitch(
                *m_selection.conference(), m_selection.rows(), Switch::EndConferenceOnExit,
                !doAllEndTheConference());
        }
    });
    m_ends = m_actions.last();
    m_ends->setCheckable(true);
    add(tr("&Announce…"), u"announce"_s, QKeySequence(u"Ctrl+Shift+N"_s),
        [this] { emit announcementAsked(); });
    add(tr("Remo&ve…"), u"remove"_s, QKeySequence(Qt::Key_Delete), [this] { askRemoval(); });
    // Del removes in the table only: elsewhere it belongs to the text.
    m_actions.last()->setShortcutContext(Qt::WidgetShortcut);
    setKey(*m_allButThese, u"all-but-these"_s, QKeySequence(u"Ctrl+Shift+I"_s));
    connect(m_allButThese, &QAction::triggered, &selection, &conferences::Selection::chooseOthers);
    connect(&selection, &conferences::Selection::changed, this, &ParticipantActions::enable);
    enable();
}

void ParticipantActions::addTo(panel::GroupButtons &buttons, QAction *coach) const
{
    for (const auto &[action, which, on] : m_switches)
        buttons.addSwitch(action, which, on);
    buttons.addOther(announce(), look::IconName::Megaphone);
    buttons.addFinal(remove(), look::IconName::UserMinus);
    buttons.addOthers(m_allButThese);
    buttons.addOther(coach, look::IconName::Headset);
}

std::optional<people::PlannedPress> ParticipantActions::pressOf(const QAction *action) const
{
    const people::ParticipantModel *conference = m_selection.conference();
    const QList<int> rows = m_selection.rows();
    if (!conference || !action->isEnabled() || rows.isEmpty())
        return std::nullopt;
    if (action == m_ends)
        return people::pressOfSwitch(*conference, rows, Switch::EndConferenceOnExit,
                                     !doAllEndTheConference());
    if (action == remove())
        return people::pressOfRemoval(*conference, rows);
    const auto thrown = std::ranges::find(m_switches, action, &SwitchAction::action);
    return thrown == m_switches.end()
        ? std::nullopt
        : std::optional(people::pressOfSwitch(*conference, rows, thrown->which, thrown->on));
}

void ParticipantActions::enable()
{
    const QString whyNot = !m_selection.isLive()
        ? tr("No conference with anybody in it is in front.")
        : m_selection.rows().isEmpty() ? tr("Nobody is selected.")
                                       : QString();
    for (QAction *action : std::as_const(m_actions)) {
        action->setEnabled(whyNot.isEmpty());
        action->setStatusTip(whyNot);
    }
    m_allButThese->setEnabled(whyNot.isEmpty() && !m_selection.others().isEmpty());
    m_allButThese->setStatusTip(whyNot);
    m_ends->setChecked(doAllEndTheConference());
}

void ParticipantActions::press(Switch which, bool on)
{
    const people::ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference)
        return;
    const QList<int> rows = m_selection.rows();
    const int opens = people::opening(*conference, rows, people::toSwitch(which, on));
    const bool isSeen = m_selection.hidden() == 0;
    if (opens == 0 || (opens <= people::mostUnasked && isSeen)) {
        m_selection.session()->commands().setSwitch(*conference, rows, which, on);
        return;
    }
    auto *question = new controls::Confirmation(
        questionOf(which, opens),
        isSeen ? openingSentence(opens) : openingSentence(opens) + u'\n' + hiddenSentence(),
        opens == 1 ? tr("Open 1 microphone") : tr("Open %n microphones", nullptr, opens), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, callSids = m_selection.callSids(), which, on,
             sid = conference->conferenceSid()] { throwSwitch(sid, callSids, which, on); });
    ask(question);
}

void ParticipantActions::throwSwitch(const QString &conferenceSid, const QStringList &callSids,
                                     Switch which, bool on)
{
    const auto rows = m_selection.rowsOf(conferenceSid, callSids);
    if (!rows)
        return emit remarked(tr("Nothing was done: another conference is in front."));
    m_selection.session()->commands().setSwitch(*m_selection.conference(), *rows, which, on);
}

bool ParticipantActions::doAllEndTheConference() const
{
    const people::ParticipantModel *conference = m_selection.conference();
    const QList<int> rows = m_selection.rows();
    return conference && !rows.isEmpty()
        && std::all_of(rows.begin(), rows.end(), [conference](int row) {
               return conference->row(row).state(Switch::EndConferenceOnExit).value
                   == people::SwitchState::Value::On;
           });
}

void ParticipantActions::askRemoval()
{
    const people::ParticipantModel *conference = m_selection.conference();
    if (!conference)
        return;
    const QStringList callSids = m_selection.callSids();
    if (callSids.isEmpty())
        return emit remarked(tr("Nobody was removed: nobody is selected who is there."));
    QStringList names;
    for (const QString &callSid : callSids)
        names += conference->plainNameOf(callSid);
    QString consequence = people::consequenceOfLeaving(*conference, m_selection.rows());
    if (m_selection.hidden() > 0)
        consequence += u'\n' + hiddenSentence();
    auto *question
        = controls::Confirmation::forRemoval(names, callSids, consequence.trimmed(), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, names, callSids, sid = conference->conferenceSid()] {
                if (m_selection.session())
                    m_selection.session()->commands().remove(sid, callSids, names);
            });
    ask(question);
}

/// Where some of them are not seen, they can be shown instead.
void ParticipantActions::ask(controls::Confirmation *question)
{
    if (m_selection.hidden() > 0) {
        question->offer(tr("&Show them"));
        connect(question, &controls::Confirmation::otherChosen, &m_selection,
                &conferences::Selection::showAll);
    }
    question->open();
}

QString ParticipantActions::hiddenSentence() const
{
    const int hidden = m_selection.hidden();
    return hidden == 1 ? tr("1 of them is not shown.")
                       : tr("%n of them are not shown.", nullptr, hidden);
}

} // namespace window
