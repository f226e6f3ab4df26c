// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk.h"

#include <support/connection.h>

/// Watches how many requests are being answered at once, in all and for each participant.
class Traffic
{
public:
    /// Answers obediently after \p delay, and counts.
    support::Answer answer(std::chrono::milliseconds delay)
    {
        return [this, delay](const support::Request &request, support::Connection &connection) {
            const QByteArray who = participantIn(request);
            mostForOne = std::max(mostForOne, ++m_inFlight[who]);
            most = std::max(most, ++m_all);
            connection.after(delay, [this, who, request, &connection] {
                --m_inFlight[who];
                --m_all;
                support::answers::obedient()(request, connection);
            });
        };
    }

    int most = 0;
    int mostForOne = 0;

private:
    QHash<QByteArray, int> m_inFlight;
    int m_all = 0;
};
