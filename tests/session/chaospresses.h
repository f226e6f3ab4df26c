// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>
#include <changes/changequeue.h>
#include <people/participantcommands.h>
#include <people/participantmodel.h>

/// An operator who presses everything there is, at random, and faster than the service answers.
class ChaosPresses : public QObject
{
public:
    ChaosPresses(const changes::ChangeQueue &queue, people::ParticipantCommands &commands,
                 const people::ParticipantModel &model, quint32 seed);

    void start(int changes);
    bool areDone() const { return m_left <= 0; }

private:
    void pressSome();
    void pressOne();
    void pressComposed(int row);
    void withdraw();
    void announce(int row);
    void coach(int row);
    void compose(int row);
    void decide(const changes::Change &change);
    int anyRow();
    bool coin() { return m_dice.bounded(2) == 0; }
    /// A URL that no other press has.
    QString anyUrl();

    const changes::ChangeQueue &m_queue;
    people::ParticipantCommands &m_commands;
    const people::ParticipantModel &m_model;
    QHash<QString, people::HoldMusic> m_holdMusic; ///< by Call SID
    QRandomGenerator m_dice;
    QTimer m_pace;
    int m_left = 0;
    QList<QUuid> m_newest; ///< what was pressed last
    int m_urls = 0;
};
