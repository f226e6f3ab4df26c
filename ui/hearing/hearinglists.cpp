// SPDX-License-Identifier: Apache-2.0
#include "hearinglists.h"

#include <people/foresight.h>
#include <words/hearingwords.h>

#include <algorithm>

namespace hearing {

using Change = Listeners::Change;

void HearingLists::show(const people::ParticipantModel &model, const QString &callSid,
                        const people::PlannedPress *press)
{
    const int self = model.rowOf(callSid);
    if (self < 0)
        return clear();
    const QList<int> rows = rowsOf(model);
    std::vector<twilio::Participant> before;
    std::vector<twilio::Participant> after;
    const auto place = rows.indexOf(self);
    if (press && place >= 0) {
        before = people::peopleAfter(model, rows, {});
        after = people::peopleAfter(model, rows, *press);
    }
    Lists lists;
    Lists added;
    for (qsizetype other = 0; other < rows.size(); ++other) {
        if (rows[other] == self)
            continue;
        const auto add = [&](Column column, bool isSo, bool was, bool will) {
            const Change change = was == will ? Change::None
                : will                        ? Change::WillHear
                                              : Change::WillNotHear;
            if (!isSo && change != Change::WillHear)
                return;
            const QString name = model.nameOf(model.participant(rows[other]).callSid);
            (isSo ? lists : added)[column].push_back({name, change, isSo});
        };
        const twilio::Participant &one = model.participant(self);
        const twilio::Participant &person = model.participant(rows[other]);
        const auto at = static_cast<size_t>(other);
        const auto own = static_cast<size_t>(place);
        const bool isForetold = !after.empty();
        add(HearsColumn, people::isHeardBy(person, one),
            isForetold && people::isHeardBy(before[at], before[own]),
            isForetold && people::isHeardBy(after[at], after[own]));
        add(HeardByColumn, people::isHeardBy(one, person),
            isForetold && people::isHeardBy(before[own], before[at]),
            isForetold && people::isHeardBy(after[own], after[at]));
    }
    for (size_t column = 0; column < lists.size(); ++column)
        lists[column].insert(lists[column].end(), added[column].begin(), added[column].end());
    take(model.nameOf(callSid), std::move(lists));
}

void HearingLists::clear()
{
    take({}, {});
}

void HearingLists::take(const QString &name, Lists lists)
{
    if (m_name == name && m_lists == lists)
        return;
    const auto longest = [](const Lists &both) {
        return static_cast<int>(std::max(both[HearsColumn].size(), both[HeardByColumn].size()));
    };
    const int before = longest(m_lists);
    const int after = longest(lists);
    // Those who stay keep their place in the view.
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_name = name;
    m_lists = std::move(lists);
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int HearingLists::rowCount(const QModelIndex &parent) const
{
    return parent.isValid()
        ? 0
        : static_cast<int>(std::max(m_lists[HearsColumn].size(), m_lists[HeardByColumn].size()));
}

const HearingLists::Entry *HearingLists::entryAt(const QModelIndex &index) const
{
    const std::vector<Entry> &list = m_lists[static_cast<size_t>(index.column())];
    const auto row = static_cast<size_t>(index.row());
    return row < list.size() ? &list[row] : nullptr;
}

QVariant HearingLists::data(const QModelIndex &index, int role) const
{
    const Entry *entry = index.isValid() ? entryAt(index) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const bool hears = index.column() == HearsColumn;
        const QString &listener = hears ? m_name : entry->name;
        const QString &speaker = hears ? entry->name : m_name;
        if (!entry->isSo)
            return words::andWouldHear(words::doesNotHear(listener, speaker));
        const QString now = words::hears(listener, speaker);
        return entry->change == Change::WillNotHear ? words::andWouldNotHear(now) : now;
    }
    case changeRole:
        return static_cast<int>(entry->change);
    default:
        return {};
    }
}

QVariant HearingLists::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns || m_name.isEmpty())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const auto count = static_cast<int>(
            std::ranges::count_if(m_lists[static_cast<size_t>(section)], &Entry::isSo));
        return section == HearsColumn
            ? tr("%1 hears (%n)", "a name, and how many", count).arg(m_name)
            : tr("%1 is heard by (%n)", "a name, and by how many", count).arg(m_name);
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace hearing
