// SPDX-License-Identifier: Apache-2.0
#include "participantactions.h"

#include <QAction>
#include <algorithm>
#include <conferences/selection.h>
#include <controls/confirmation.h>
#include <people/consequence.h>
#include <people/expectation.h>
#include <people/switchfields.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::Switch;

ParticipantActions::ParticipantActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
{
    const auto add = [this](const QString &text, const QKeySequence &shortcut, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, act);
        m_actions += action;
    };
    const auto addSwitch
        = [this, add](const QString &text, const QKeySequence &shortcut, Switch which, bool on) {
              add(text, shortcut, [this, which, on] { press(which, on); });
              m_switches.push_back({m_actions.last(), which, on});
          };
    addSwitch(tr("&Mute"), QKeySequence(u"Ctrl+M"_s), Switch::Muted, true);
    addSwitch(tr("&Unmute"), QKeySequence(u"Ctrl+Shift+M"_s), Switch::Muted, false);
    addSwitch(tr("&Hold"), QKeySequence(u"Ctrl+H"_s), Switch::Hold, true);
    addSwitch(tr("Re&sume"), QKeySequence(u"Ctrl+Shift+H"_s), Switch::Hold, false);
    add(tr("&Coach…"), QKeySequence(u"Ctrl+Shift+K"_s), [this] { emit coachingAsked(); });
    add(tr("&End conference on exit"), QKeySequence(u"Ctrl+E"_s), [this] {
        if (m_selection.session() && m_selection.conference()) {
            m_selection.session()->commands().setSwitch(
                *m_selection.conference(), m_selection.rows(), Switch::EndConferenceOnExit,
                !doAllEndTheConference());
        }
    });
    m_ends = m_actions.last();
    m_ends->setCheckable(true);
    add(tr("&Announce…"), QKeySequence(u"Ctrl+Shift+A"_s), [this] { emit announcementAsked(); });
    add(tr("Remo&ve…"), QKeySequence(Qt::Key_Delete), [this] { askRemoval(); });
    // Del removes in the table only: elsewhere it belongs to the text.
    m_actions.last()->setShortcutContext(Qt::WidgetShortcut);
    connect(&selection, &conferences::Selection::changed, this, &ParticipantActions::enable);
    enable();
}

void ParticipantActions::enable()
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(m_selection.isLive() && !m_selection.rows().isEmpty());
    m_ends->setChecked(doAllEndTheConference());
}

void ParticipantActions::press(Switch which, bool on)
{
    const people::ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference)
        return;
    const QList<int> rows = m_selection.rows();
    twilio::ParticipantUpdate update;
    update.*people::switchField(which).asked = on;
    const int opens = people::opening(*conference, rows, update);
    if (opens <= people::mostUnasked) {
        m_selection.session()->commands().setSwitch(*conference, rows, which, on);
        return;
    }
    auto *question = new controls::Confirmation(
        which == Switch::Hold ? tr("Resume the %n people selected?", nullptr, opens)
                              : tr("Unmute the %n people selected?", nullptr, opens),
        tr("It opens %n microphones.", nullptr, opens), tr("Open %n microphones", nullptr, opens),
        m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, callSids = m_selection.callSids(), which, on,
             sid = conference->conferenceSid()] { throwSwitch(sid, callSids, which, on); });
    question->open();
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
    auto *question = controls::Confirmation::forRemoval(
        names, callSids, people::consequenceOfLeaving(*conference, m_selection.rows()), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, names, callSids, sid = conference->conferenceSid()] {
                for (qsizetype i = 0; m_selection.session() && i < callSids.size(); ++i)
                    m_selection.session()->commands().remove({sid, callSids[i]}, names[i],
                                                             changes::extentOf(callSids.size()));
            });
    question->open();
}

} // namespace window
