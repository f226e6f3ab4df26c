// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "desk.h"

#include <reading/poller.h>

/// A poller in the test's own thread, and all that it tells.
struct Polling
{
    explicit Polling(std::chrono::milliseconds interval = std::chrono::milliseconds(5))
        : account(server)
        , poller(endpointOf(server), testCredentials(), interval, Desk::patience)
        , people(&poller, &reading::Poller::participantsRead)
        , conferences(&poller, &reading::Poller::conferencesRead)
        , ended(&poller, &reading::Poller::conferenceEnded)
        , failed(&poller, &reading::Poller::failed)
        , succeeded(&poller, &reading::Poller::succeeded)
        , accepted(&poller, &reading::Poller::credentialsAccepted)
    {
        qRegisterMetaType<reading::ParticipantListing>();
        qRegisterMetaType<reading::ConferenceListing>();
        qRegisterMetaType<twilio::Instant>();
        qRegisterMetaType<std::chrono::milliseconds>();
        account.setConference(support::conferenceResource());
    }

    int told(qsizetype which) const
    {
        const auto listing = people[which][1].value<reading::ParticipantListing>();
        return static_cast<int>(listing.items->size());
    }
    qint64 nextTry(qsizetype which) const
    {
        return failed[which][1].value<std::chrono::milliseconds>().count();
    }

    support::HostileServer server;
    Account account;
    reading::Poller poller;
    QSignalSpy people;
    QSignalSpy conferences;
    QSignalSpy ended;
    QSignalSpy failed;
    QSignalSpy succeeded;
    QSignalSpy accepted;
};
