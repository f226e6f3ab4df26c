// SPDX-License-Identifier: Apache-2.0
#include "coachingmenu.h"

#include <controls/entrytext.h>
#include <controls/menusearch.h>
#include <people/consequence.h>
#include <people/expectation.h>
#include <people/participantcommands.h>
#include <people/plannedpress.h>

namespace conferences {

using people::ParticipantModel;
using people::Switch;

CoachingMenu::CoachingMenu(const ParticipantModel &model, people::ParticipantCommands &commands,
                           const QString &callSid, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_commands(commands)
    , m_callSid(callSid)
{
    Q_ASSERT(model.rowOf(callSid) >= 0);
    setObjectName(QStringLiteral("coachingMenu"));
    setToolTipsVisible(true);
    // What it offers is gone then.
    connect(&model, &QObject::destroyed, this, &QWidget::close);
    const people::SwitchState &coaching = model.row(model.rowOf(callSid)).state(Switch::Coaching);
    if (coaching.value == people::SwitchState::Value::On)
        offerWhatThen();
    else
        offerTargets();
}

void CoachingMenu::offerWhatThen()
{
    QAction *listen
        = addAction(tr("Listen only"), this, [this] { m_commands.listenOnly(m_model, m_callSid); });
    listen->setToolTip(people::consequenceOfListening(m_model, m_callSid));
    listen->setData(QVariant::fromValue(people::pressOfUpdate(m_callSid, people::toListen())));
    listen->setObjectName(QStringLiteral("listenOnly"));
    setDefaultAction(listen);
    QAction *speak = addAction(tr("Speak to everyone"), this,
                               [this] { m_commands.speakToEveryone(m_model, m_callSid); });
    speak->setToolTip(people::consequenceOfSpeaking(m_model, m_callSid));
    const people::ParticipantRow &row = m_model.row(m_model.rowOf(m_callSid));
    speak->setData(QVariant::fromValue(people::pressOfUpdate(m_callSid, people::toSpeak(row))));
}

void CoachingMenu::offerTargets()
{
    constexpr qsizetype mostAtAGlance = 12;
    const QStringList targets = this->targets();
    if (targets.size() > mostAtAGlance)
        new controls::MenuSearch(tr("Find whom to coach"), this);
    const people::ParticipantRow &row = m_model.row(m_model.rowOf(m_callSid));
    for (const QString &target : targets) {
        QAction *whom = addAction(controls::entryText(m_model.nameOf(target)), this,
                                  [this, target] { m_commands.coach(m_model, m_callSid, target); });
        whom->setToolTip(people::consequenceOfCoaching(m_model, m_callSid, target));
        whom->setData(
            QVariant::fromValue(people::pressOfUpdate(m_callSid, people::toCoach(row, target))));
    }
    if (targets.isEmpty())
        addAction(tr("Nobody can be coached now"))->setEnabled(false);
}

QStringList CoachingMenu::targets() const
{
    QStringList callSids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const twilio::Participant other = people::expected(m_model.row(row));
        if (other.callSid != m_callSid && other.isConnected() && other.hold != true)
            callSids += other.callSid;
    }
    return callSids;
}

} // namespace conferences
