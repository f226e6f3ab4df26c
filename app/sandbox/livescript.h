// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conferencestore.h"
#include "dice.h"

#include <QStringList>

#include <chrono>

namespace sandbox {

/// What people do by themselves in the conference that lives: one thing at each step, by its own
/// dice. They are 8 to 16. The first of them is left alone, on whom a newcomer tries the first
/// click; and so is, from then on, whom a request has changed, so that nobody takes back what the
/// person at the console has just done. Nobody leaves who would end the conference.
class LiveScript
{
public:
    LiveScript(ConferenceStore &store, QString conferenceSid, quint32 seed);

    /// False where there is nothing more to come: the conference is over.
    bool step();
    /// Until the next step: 1.5 to 4 seconds.
    std::chrono::milliseconds pause();

private:
    bool pickUp(Conference &conference);
    bool callIn(Conference &conference);
    bool leave(Conference &conference);
    bool toggle(Conference &conference, bool Participant::*state);
    Participant *anybody(Conference &conference);

    ConferenceStore &m_store;
    QString m_conferenceSid;
    Dice m_dice;
    QStringList m_ringing;
};

} // namespace sandbox
