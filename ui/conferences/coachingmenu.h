// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <people/participantmodel.h>

namespace people {
class ParticipantCommands;
} // namespace people

namespace conferences {

/// Asks what a press on Coaching is to do: whom to coach, or, where somebody is being coached, what
/// comes then. Its tips say who will be heard by whom. Many are searched by a part of their name.
class CoachingMenu : public QMenu
{
    Q_OBJECT

public:
    /// For the participant with that Call SID. Neither \p model nor \p commands are owned; it
    /// goes with the model, and the commands go after it. \pre They are in \p model.
    CoachingMenu(const people::ParticipantModel &model, people::ParticipantCommands &commands,
                 const QString &callSid, QWidget *parent = nullptr);

private:
    void offerTargets();
    /// The Call SIDs of those who can be coached.
    QStringList targets() const;
    void offerWhatThen();

    const people::ParticipantModel &m_model;
    people::ParticipantCommands &m_commands;
    QString m_callSid; ///< rows may move while the menu is open
};

} // namespace conferences
