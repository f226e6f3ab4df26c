// SPDX-License-Identifier: Apache-2.0
#include "foundconferences.h"

#include <people/conferencemodel.h>

namespace conferences {

void FoundConferences::setWords(const people::SearchWords &words)
{
    m_words = words;
    invalidateFilter();
}

bool FoundConferences::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString sid = index.data(people::ConferenceModel::SidRole).toString();
    return m_words.fit({.names = people::folded(index.data().toString()).text,
                        .number = {},
                        .rest = people::folded(sid).text});
}

} // namespace conferences
