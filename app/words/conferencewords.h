// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTime>
#include <chrono>
#include <optional>

namespace words {

/// Under a conference's name: "2 people · 12:04", and read out: "2 people, running 12 minutes 4".
/// \p people below 0, and no \p running: not known.
QString conferenceDetail(int people, std::optional<std::chrono::seconds> running);
QString spokenConferenceDetail(int people, std::optional<std::chrono::seconds> running);
/// "12 people, as of 14:02:11".
QString peopleAsOf(int people, QTime time);
QString endedConference();
/// Of one that has not begun: "waiting: 2 people hear the wait music". \p people below 0: not
/// known.
QString waitingConference(int people);
/// The two read out together.
QString spokenConference(const QString &name, const QString &detail);

} // namespace words
