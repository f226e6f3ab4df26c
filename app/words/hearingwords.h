// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// Sentences on who hears whom: now, and after a press.
namespace words {

/// One person, and those whose hearing a press changes. Names are to be shown.
struct WillHear
{
    QString who; ///< their name
    bool isYou = false; ///< the person at the desk
    QStringList willHear = {}; ///< who will hear them, and do not now
    QStringList hearAlready = {}; ///< who hear them now and will
    QStringList hearNoMore = {}; ///< who hear them now and will not
    QStringList onHold = {}; ///< who hear nobody, since they are on hold
    QStringList theyWillHear = {}; ///< whom they will hear, and do not now
};

/// "customer and compliance will hear you.", "Dana Ortiz hears you already.", "translator is on
/// hold and hears nobody.": a sentence each.
QStringList willBeHeard(const WillHear &facts);
/// Of somebody who is put on hold.
QString willBeOnHold(const QString &name);
/// Of somebody who is taken off hold.
QString willBeBack(const WillHear &facts);

/// The same of several, by their names.
QString severalWillBeHeard(const QStringList &names);
QString severalWillBeSilent(const QStringList &names);
QString severalWillBeOnHold(const QStringList &names);
QString severalWillBeBack(const QStringList &names);
QString severalWillBeGone(const QStringList &names);
/// A press after which everybody hears whom they hear now.
QString hearingStays();
/// A press that sends nothing.
QString nothingWillBeSent();

/// "If you press Barge in:", before what will be then. \p button: the word on it.
QString ifPressed(const QString &button);
/// The same of a switch in the row of \p name: "If you press Mute for Dana Ortiz:".
QString ifPressedFor(const QString &verb, const QString &name);
/// Both together, to be read out.
QString foretold(const QString &ifPressed, const QString &sentence);

/// Who hears the person at the desk.
QString hearsYou(const QStringList &names);
/// Nobody is known to be the person at the desk.
QString whoIsYouIsUnknown();
/// The person at the desk is not connected to this conference.
QString youAreNotHere();

/// A cell of the table, read out: "Dana Ortiz hears customer".
QString hears(const QString &listener, const QString &speaker);
QString hearsTheirCoach(const QString &listener, const QString &coach);
QString doesNotHear(const QString &listener, const QString &speaker);
QString doesNotHearTheMuted(const QString &listener, const QString &speaker);
QString doesNotHearTheHeld(const QString &listener, const QString &speaker);
QString hearsHoldMusic(const QString &listener);
QString doesNotHearWhoCoaches(const QString &listener, const QString &coach);
QString themselves(const QString &name);
/// The same with what a press would change: \p now is one of those above.
QString andWouldHear(const QString &now);
QString andWouldNotHear(const QString &now);
/// A row of the table, read out: whom \p listener hears.
QString hearsThem(const QString &listener, const QStringList &speakers);
/// A column of it: who hears \p speaker.
QString isHeardByThem(const QString &speaker, const QStringList &listeners);

} // namespace words
