// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <vector>

namespace sandbox {

/// One phone call, whether or not it is still in a conference.
struct Call
{
    QString sid;
    QString from;
    QString to;
    QString callerName; ///< null where none is known
    QString direction; ///< inbound or outbound-api
    QString status;
    QDateTime dateCreated; ///< UTC, as all dates here
    QDateTime dateUpdated;
    QDateTime endTime; ///< invalid while the call lasts
};

/// One person in a conference. What the service takes and never tells has no member: see fields().
struct Participant
{
    QString callSid;
    QString label; ///< null where none was given
    QString status; ///< queued, connecting, ringing, connected, complete or failed
    QString callSidToCoach; ///< null where nobody is coached
    QDateTime dateCreated;
    QDateTime dateUpdated;
    bool muted = false;
    bool hold = false;
    bool coaching = false;
    bool endConferenceOnExit = false;
    bool startConferenceOnEnter = true;
    bool isModerator = false; ///< was dialed to start the conference, in so many words
    bool steered = false; ///< whether a request has changed them
    quint64 order = 0; ///< of joining; given by the store
    QByteArray json; ///< the resource as it is sent; kept by the store
};

/// What is left of somebody who is gone.
struct Departed
{
    quint64 order = 0;
    int asked = 0; ///< how often somebody addressed them in vain
};

struct Conference
{
    QString sid;
    QString friendlyName;
    QString region;
    QString status; ///< init, in-progress or completed
    QString reasonEnded; ///< null while it lasts
    QString callSidEnding; ///< null where no call ended it
    QDateTime dateCreated;
    QDateTime dateUpdated;
    std::vector<Participant> participants = {}; ///< by dateCreated, oldest first
    QHash<QString, Departed> departed = {}; ///< by Call SID and by label
    QByteArray json = {}; ///< the resource as it is sent; kept by the store

    bool isCompleted() const { return status == QLatin1StringView("completed"); }
};

} // namespace sandbox
