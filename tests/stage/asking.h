// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk.h"

#include <people/callers.h>
#include <people/phonebook.h>

/// Somebody who asks who is on the line, and hears what is told.
struct Asking
{
    explicit Asking(int people = 3)
        : desk(people)
        , callers(desk.service, book)
        , told(&callers, &people::Callers::told)
        , failed(&callers, &people::Callers::failed)
        , refused(&callers, &people::Callers::refusedOnce)
    {
        callers.setDice([] { return 0.0; });
        desk.server.answerAlways(support::answers::obedient());
        desk.model.setCallers(callers);
    }

    int seen() const { return static_cast<int>(desk.server.requests().size()); }
    QVariant name(int row, int role) const
    {
        return desk.model.data(desk.model.index(row, people::ParticipantModel::NameColumn), role);
    }

    Desk desk;
    people::PhoneBook book;
    people::Callers callers;
    QSignalSpy told;
    QSignalSpy failed;
    QSignalSpy refused;
};

/// The Call SIDs 1 to \p count.
inline QStringList calls(int count)
{
    QStringList all;
    for (int number = 1; number <= count; ++number)
        all += support::callSid(number);
    return all;
}
