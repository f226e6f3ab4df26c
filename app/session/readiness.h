// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <reading/wakewatcher.h>
#include <twilio/conferenceservice.h>

namespace session {

/// Has connections to the service ready as long as somebody may press something: from the moment
/// that a hand comes near, and for some minutes after it last did, so that no press waits for a
/// handshake after a pause. Whoever does not touch the window for longer has none opened.
///
/// Lives in the GUI thread.
class Readiness : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes duration{5};

    /// Nothing is owned, and all outlive this. \p mayConnect: whether anything is to be opened now.
    Readiness(twilio::ConferenceService &service, const reading::WakeWatcher &ticks,
              const reading::WakeWatcher::Clocks &clocks, std::function<bool()> mayConnect,
              QObject *parent);

    /// A hand has come near. May be called at any rate.
    void approach();
    /// What the ticks do, too.
    void keep();

signals:
    /// See twilio::ConferenceService::connectedAhead().
    void connectedAhead();

private:
    twilio::ConferenceService &m_service;
    std::function<twilio::BootClock::time_point()> m_now;
    std::function<bool()> m_mayConnect;
    std::optional<twilio::BootClock::time_point> m_approachedAt;
};

} // namespace session
