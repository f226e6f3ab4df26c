// SPDX-License-Identifier: Apache-2.0
#include "hearingmatrix.h"

#include "cellpainting.h"

#include <words/hearingwords.h>
#include <words/supervisewords.h>

namespace hearing {

namespace {

bool isTheSame(const CellLook &one, const CellLook &other)
{
    return one.hears == other.hears && one.isCoached == other.isCoached
        && one.change == other.change;
}

/// Whom they hear, or who hears them.
QStringList namesBeside(const Listeners &listeners, size_t who, Qt::Orientation orientation)
{
    QStringList names;
    for (size_t other = 0; other < listeners.size(); ++other) {
        if (orientation == Qt::Vertical ? listeners.hears(who, other) : listeners.hears(other, who))
            names += listeners.person(other).name;
    }
    return names;
}

} // namespace

void HearingMatrix::setListeners(Listeners listeners)
{
    if (!listeners.hasSamePeople(m_listeners)) {
        beginResetModel();
        m_listeners = std::move(listeners);
        endResetModel();
        return;
    }
    const Listeners before = std::exchange(m_listeners, std::move(listeners));
    const auto size = static_cast<int>(m_listeners.size());
    if (size == 0)
        return;
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            const auto listener = static_cast<size_t>(row);
            const auto speaker = static_cast<size_t>(column);
            if (!isTheSame(lookOf(before, listener, speaker),
                           lookOf(m_listeners, listener, speaker)))
                emit dataChanged(index(row, column), index(row, column));
        }
    }
    // Names, and whom they hear.
    emit headerDataChanged(Qt::Horizontal, 0, size - 1);
    emit headerDataChanged(Qt::Vertical, 0, size - 1);
}

int HearingMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listeners.size());
}

int HearingMatrix::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

QVariant HearingMatrix::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    return m_listeners.sentence(static_cast<size_t>(index.row()),
                                static_cast<size_t>(index.column()));
}

QVariant HearingMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto who = static_cast<size_t>(section);
    if (section < 0 || who >= m_listeners.size())
        return {};
    const Listeners::Person &person = m_listeners.person(who);
    switch (role) {
    case Qt::DisplayRole:
        return person.isOwn ? words::spokenOwn(person.name) : person.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QStringList names = namesBeside(m_listeners, who, orientation);
        return orientation == Qt::Vertical ? words::hearsThem(person.name, names)
                                           : words::isHeardByThem(person.name, names);
    }
    case Qt::TextAlignmentRole:
        return QVariant(orientation == Qt::Vertical ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignCenter);
    default:
        return {};
    }
}

} // namespace hearing
