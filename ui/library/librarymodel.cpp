// SPDX-License-Identifier: Apache-2.0
#include "librarymodel.h"

#include <QSet>
#include <algorithm>
#include <people/conferencemodel.h>
#include <words/addresswords.h>
#include <words/isolation.h>

namespace library {

using addresses::Kept;

void LibraryModel::list(const QList<Kept> &all, std::optional<addresses::Kind> kind,
                        const QString &words)
{
    const QStringList sought = words.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_listed.clear();
    std::copy_if(all.begin(), all.end(), std::back_inserter(m_listed), [&](const Kept &kept) {
        return (!kind || kept.address.kind == *kind)
            && std::all_of(sought.begin(), sought.end(), [&kept](const QString &word) {
                   return kept.address.name.contains(word, Qt::CaseInsensitive)
                       || kept.address.url.contains(word, Qt::CaseInsensitive);
               });
    });
    endResetModel();
}

const Kept *LibraryModel::at(int row) const
{
    return row >= 0 && row < m_listed.size() ? &m_listed[row] : nullptr;
}

int LibraryModel::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_listed.begin(), m_listed.end(),
                                    [&id](const Kept &kept) { return kept.id == id; });
    return found == m_listed.end() ? -1 : static_cast<int>(found - m_listed.begin());
}

void LibraryModel::setUnkept(const QSet<QUuid> &ids)
{
    if (std::exchange(m_unkept, ids) != ids && !m_listed.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

QString LibraryModel::detailOf(const Kept &kept) const
{
    const QString kind = words::kindName(kept.address.kind);
    return m_unkept.contains(kept.id)
        ? tr("%1 · changed, not kept", "for what").arg(kind)
        : tr("%1 · %2", "for what, an address").arg(kind, words::isolated(kept.address.url));
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    const Kept *kept = at(index.row());
    if (!kept)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words::isolated(kept->address.name);
    case people::ConferenceModel::DetailRole:
        return detailOf(*kept);
    case Qt::ToolTipRole:
        return words::isolated(kept->address.url);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "a name, what stands under it")
            .arg(words::isolated(kept->address.name), detailOf(*kept));
    default:
        return {};
    }
}

} // namespace library
