// SPDX-License-Identifier: Apache-2.0
#include "foundconferences.h"

#include <QDateTime>
#include <algorithm>
#include <limits>
#include <people/conferencemodel.h>
#include <people/roworder.h>
#include <vector>

namespace conferences {

using people::ConferenceModel;

namespace {

QString sidOf(const QModelIndex &index)
{
    return index.data(ConferenceModel::SidRole).toString();
}

} // namespace

void FoundConferences::setSourceModel(QAbstractItemModel *conferences)
{
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QSortFilterProxyModel::setSourceModel(conferences);
    if (const auto *model = qobject_cast<const ConferenceModel *>(conferences))
        connect(model, &ConferenceModel::loaded, this, &FoundConferences::rank);
    rank();
}

void FoundConferences::setWords(const people::SearchWords &words)
{
    m_words = words;
    invalidateFilter();
}

void FoundConferences::setOrder(Order order)
{
    m_order = order;
    rank();
}

void FoundConferences::rank()
{
    std::vector<QModelIndex> rows;
    for (int row = 0; sourceModel() && row < sourceModel()->rowCount(); ++row)
        rows.push_back(sourceModel()->index(row, 0));
    const QCollator collator = people::collator();
    const auto since = [](const QModelIndex &index) {
        const QDateTime at = index.data(ConferenceModel::SinceRole).toDateTime();
        return at.isValid() ? at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    };
    const auto people
        = [](const QModelIndex &index) { return index.data(ConferenceModel::PeopleRole).toInt(); };
    switch (m_order) {
    case Order::AsListed:
        break;
    case Order::Name:
        std::ranges::stable_sort(rows, [&collator](const auto &one, const auto &other) {
            return collator.compare(one.data().toString(), other.data().toString()) < 0;
        });
        break;
    case Order::People:
        std::ranges::stable_sort(rows, std::ranges::greater(), people);
        break;
    case Order::Running:
        std::ranges::stable_sort(rows, std::ranges::less(), since);
        break;
    }
    m_ranks.clear();
    for (const QModelIndex &index : rows)
        m_ranks.insert(sidOf(index), static_cast<int>(m_ranks.size()));
    invalidate();
    sort(m_order == Order::AsListed ? -1 : 0);
}

bool FoundConferences::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_words.fit({.names = people::folded(index.data().toString()).text,
                        .number = {},
                        .rest = people::folded(sidOf(index)).text});
}

bool FoundConferences::lessThan(const QModelIndex &one, const QModelIndex &other) const
{
    const auto rankOf = [this](const QModelIndex &index) {
        return m_ranks.value(sidOf(index), std::numeric_limits<int>::max());
    };
    const int first = rankOf(one);
    const int second = rankOf(other);
    return first == second ? one.row() < other.row() : first < second;
}

} // namespace conferences
