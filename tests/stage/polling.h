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
        , people(&poller, &conference::Poller::participantsRead)
        , conferences(&poller, &conference::Poller::conferencesRead)
        , ended(&poller, &conference::Poller::conferenceEnded)
        , failed(&poller, &conference::Poller::failed)
        , succeeded(&poller, &conference::Poller::succeeded)
    {
        qRegisterMetaType<conference::ParticipantListing>();
        qRegisterMetaType<conference::ConferenceListing>();
        qRegisterMetaType<conference::Instant>();
        qRegisterMetaType<std::chrono::milliseconds>();
        account.setConference(support::conferenceResource());
    }

    int told(qsizetype which) const
    {
        const auto listing = people[which][1].value<conference::ParticipantListing>();
        return static_cast<int>(listing.items->size());
    }
    qint64 nextTry(qsizetype which) const
    {
        return failed[which][1].value<std::chrono::milliseconds>().count();
    }

    support::HostileServer server;
    Account account;
    conference::Poller poller;
    QSignalSpy people;
    QSignalSpy conferences;
    QSignalSpy ended;
    QSignalSpy failed;
    QSignalSpy succeeded;
};
