// SPDX-License-Identifier: Apache-2.0
#include "rowfinder.h"

#include <people/phonebook.h>

namespace table {

using people::ParticipantModel;
using people::PhoneBook;

bool fits(const ParticipantModel &participants, int row, const QString &text)
{
    const people::ParticipantRow &known = participants.row(row);
    const auto has = [](const QString &whole, const QString &part) {
        return whole.contains(part, Qt::CaseInsensitive);
    };
    if (has(known.truth.label, text) || has(known.truth.callSid, text))
        return true;
    if (!known.caller)
        return false;
    const QString number = PhoneBook::canonical(text);
    return has(known.caller->name, text)
        || (!number.isEmpty() && has(PhoneBook::canonical(known.caller->number), number));
}

int nextHit(const ParticipantModel &participants, const QString &text, int from, int step,
            const std::function<bool(int row)> &isShown)
{
    const int rows = participants.rowCount();
    const auto find = [&](const auto &isHit) {
        for (int i = 0; i < rows; ++i) {
            const int row = ((from + i * step) % rows + rows) % rows;
            if (isShown(row) && isHit(row))
                return row;
        }
        return -1;
    };
    const int named = find([&](int row) {
        const QString name = participants.nameOf(participants.participant(row).callSid);
        return name.startsWith(text, Qt::CaseInsensitive);
    });
    return named >= 0 ? named : find([&](int row) { return fits(participants, row, text); });
}

} // namespace table
