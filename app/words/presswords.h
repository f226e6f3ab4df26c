// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <changes/presssum.h>

namespace words {

/// The line of a press that made several changes: "Mute 14 people". \p changes are all that it
/// made, or those of them that are known. \pre \p changes is not empty.
QString pressTitle(const QList<changes::Change> &changes);

/// A part of what became of a press, and how it is to be told.
struct OutcomePart
{
    QString text; ///< "2 refused"
    changes::Tone tone = changes::Tone::Quiet;
};

/// The parts, the best first: "9 of 14 confirmed", "2 refused", "3 sending".
QList<OutcomePart> outcomeParts(const changes::PressSum &sum);
/// All parts in one line.
QString outcomeText(const changes::PressSum &sum);
/// The whole of it as a sentence, with what can be done while some wait. \p title: see
/// pressTitle().
QString sentence(const QString &title, const changes::PressSum &sum);

/// Not all of it was done: for where nothing else tells.
QString notDone(const QString &title, const changes::PressSum &sum);
/// The same of several presses.
QString severalNotDone(int presses);

/// What became of "Cancel the rest": so many were withdrawn, and so many are on their way.
QString restCancelled(const QString &title, int cancelled, int onTheirWay);

} // namespace words
