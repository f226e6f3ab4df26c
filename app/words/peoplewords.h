// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <chrono>

namespace words {

/// "1 person", "9 people".
QString people(int count);
/// At most three names and the number of the rest: "customer, agent and 3 more". "nobody" for none.
QString listed(const QStringList &names);

/// What the next press on a switch does, with whom it concerns.
QString muting(const QString &name);
QString unmuting(const QString &name, const QStringList &listeners);
/// \p name is on hold, and stays so.
QString mutingOnHold(const QString &name);
QString holding(const QString &name);
/// \p name is the last who is not on hold; \p left are the others.
QString holdingTheLast(const QString &name, const QStringList &left);
QString resuming(const QString &name, const QStringList &listeners);
/// \p isMuted: nobody hears the coach until the press, which unmutes.
QString askingWhomToCoach(const QString &name, bool isMuted);
QString endingTheCoaching(const QString &name, bool isMuted);
QString goingOnWithout(const QString &name);

/// What leaving does to the others: the conference ends for \p staying, or \p left stay on hold.
QString endingForTheOthers(const QStringList &leaving, int staying);
QString leavingOnHold(const QStringList &left);
/// Who stays: somebody alone, several, on hold, or still ringing, perhaps with nobody there.
QString stayingAlone(const QString &name);
QString staying(const QStringList &names);
QString stayingOnHold(const QStringList &names);
QString ringing(const QStringList &names);
QString ringingInVain(const QStringList &names);
QString nobodyStays();

/// Who hears somebody.
QString heardBy(const QStringList &listeners);
QString unmutedAndHeardBy(const QStringList &listeners);
QString mutedAndHeardBy(const QStringList &listeners);
QString heardByAlone(const QString &name);
QString unmutedAndHeardByAlone(const QString &name);

/// Why a press did nothing. \p column is the switch's title; \p people how many it was for.
QString nothingToSwitch(const QString &column, bool on, int people);
QString notDoneForWhoHasLeft(const QString &name);
QString notDoneForWhoIsNotConnected(const QString &name);
QString notDoneForTheConferenceHasEnded(const QString &name);

/// The line of a caller: "Kim Lee · +12125550177". \p name may be empty; an empty \p number is one
/// that is withheld.
QString callerLine(const QString &name, const QString &number);
/// The same to be read out.
QString spokenCaller(const QString &name, const QString &number);
QString spokenCallerWhoCalledIn(const QString &name, const QString &number);
QString spokenCallerWhoWasCalled(const QString &name, const QString &number);
/// Why numbers and names cannot be asked for.
QString callersNotReadable();
/// A name that could not be saved, since \p file cannot be written.
QString nameNotSaved(const QString &file);
/// In place of the status of somebody of whom the service tells none.
QString noStatus();
/// Read out: "connected, in the call 2 minutes 41", "ringing, 12 seconds".
QString spokenInTheCall(const QString &status, std::chrono::seconds duration);
QString spokenOnTheWay(const QString &status, std::chrono::seconds duration);
/// In place of a caller or a label.
QString noLabel();

/// In place of the status of somebody who has left: "left 5 s ago", and the same to be read out.
QString leftAgo(std::chrono::seconds ago);
QString spokenLeftAgo(std::chrono::seconds ago);
/// The same in a conference that has ended since.
QString leftBefore();
/// In place of the status of who was there when the conference ended.
QString wasConnected();

/// "ended 14:05, since Kim Lee left". \p who: empty where the service does not tell; \p reason: the
/// service's own, may be empty.
QString conferenceEnded(const QString &when, const QString &who, const QString &reason);

} // namespace words
