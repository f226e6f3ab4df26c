// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

namespace people {

class ParticipantCommands;
class ParticipantModel;
class Speakers;
class Supervisor;

/// What becomes of whoever joins a conference from now on.
enum class Newcomers { AsTheyCome, Muted, OnHold };

/// An order that stands in one conference: whoever is first listed after it was given is muted, or
/// put on hold, once they are connected, by an ordinary change. The person at the desk and speakers
/// are spared. They can be heard until a list has shown them. It ends with the conference, and is
/// kept nowhere.
///
/// Lives in the GUI thread.
class StandingOrder : public QObject
{
    Q_OBJECT

public:
    /// None is owned; all outlive this, or are its parent.
    StandingOrder(const ParticipantModel &model, ParticipantCommands &commands,
                  const Supervisor &supervisor, const Speakers &speakers,
                  QObject *parent = nullptr);

    Newcomers newcomers() const { return m_newcomers; }
    /// Holds for whoever comes after this, instead of the one before.
    void give(Newcomers newcomers);
    /// This one came with a choice of their own: nothing becomes of them.
    void spare(const QString &callSid) { m_spared += callSid; }

signals:
    void changed();

private:
    void notice(int first, int last);
    void obey();
    bool isSpared(int row) const;

    const ParticipantModel &m_model;
    ParticipantCommands &m_commands;
    const Supervisor &m_supervisor;
    const Speakers &m_speakers;
    Newcomers m_newcomers = Newcomers::AsTheyCome;
    QSet<QString> m_spared; ///< Call SIDs
    QSet<QString> m_waiting; ///< Call SIDs of newcomers to whom nothing was done yet
    QTimer m_soon; ///< once for all of one list
};

} // namespace people
