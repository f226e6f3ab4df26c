// SPDX-License-Identifier: Apache-2.0
#include "participantactions.h"

#include <QAction>
#include <QUndoGroup>
#include <QUndoStack>
#include <algorithm>
#include <conferences/selection.h>
#include <controls/confirmation.h>
#include <people/consequence.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::Switch;

ParticipantActions::ParticipantActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
    , m_stacks(new QUndoGroup(this))
    , m_undo(m_stacks->createUndoAction(this, tr("Un&do")))
    , m_redo(m_stacks->createRedoAction(this, tr("&Redo")))
{
    const auto add = [this](const QString &text, const QKeySequence &shortcut, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, act);
        m_actions += action;
    };
    const auto throwSwitch = [this](Switch which, bool on) {
        return [this, which, on] {
            if (m_selection.session() && m_selection.conference()) {
                m_selection.session()->commands().setSwitch(*m_selection.conference(),
                                                            m_selection.rows(), which, on);
            }
        };
    };
    add(tr("&Mute"), QKeySequence(u"Ctrl+M"_s), throwSwitch(Switch::Muted, true));
    add(tr("&Unmute"), QKeySequence(u"Ctrl+Shift+M"_s), throwSwitch(Switch::Muted, false));
    add(tr("&Hold"), QKeySequence(u"Ctrl+H"_s), throwSwitch(Switch::Hold, true));
    add(tr("Re&sume"), QKeySequence(u"Ctrl+Shift+H"_s), throwSwitch(Switch::Hold, false));
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
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setIconText(tr("Undo"));
    m_redo->setShortcut(QKeySequence(u"Ctrl+Shift+Z"_s));
    m_redo->setIconText(tr("Redo"));
    connect(&selection, &conferences::Selection::changed, this, &ParticipantActions::enable);
    enable();
}

void ParticipantActions::enable()
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(m_selection.isLive() && !m_selection.rows().isEmpty());
    m_ends->setChecked(doAllEndTheConference());
    QUndoStack *inFront = m_selection.undo();
    if (inFront)
        m_stacks->addStack(inFront);
    m_stacks->setActiveStack(inFront);
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
    const QList<int> rows = m_selection.rows();
    if (!conference || rows.isEmpty())
        return;
    QStringList names;
    QStringList callSids;
    for (const int row : rows) {
        callSids += conference->participant(row).callSid;
        names += conference->plainNameOf(callSids.last());
    }
    auto *question = controls::Confirmation::forRemoval(
        names, people::consequenceOfLeaving(*conference, rows), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, names, callSids, sid = conference->conferenceSid()] {
                for (qsizetype i = 0; m_selection.session() && i < callSids.size(); ++i)
                    m_selection.session()->commands().remove({sid, callSids[i]}, names[i]);
            });
    question->open();
}

} // namespace window
