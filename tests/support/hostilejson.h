// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace support {

/// A body to answer with, and what is wrong with it (as the name of a row in a table of tests).
struct HostileText
{
    QByteArray name;
    QByteArray text;
};

/// Neither a participant nor a list, a conference or an error body: no JSON, or no such object.
QList<HostileText> unreadableBodies();

/// JSON objects that have the fields of a participant, with odd values in them.
QList<HostileText> oddParticipants();

/// JSON objects that are called a page of participants and have an odd shape.
QList<HostileText> oddLists();

/// Arrays in arrays, \p levels of them.
QByteArray deepJson(int levels);

} // namespace support
