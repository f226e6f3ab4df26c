// SPDX-License-Identifier: Apache-2.0
#include "seenconferences.h"

#include <QListView>
#include <controls/seenseconds.h>
#include <people/conferencemodel.h>

namespace conferences {

using people::ConferenceModel;

SeenConferences::SeenConferences(QListView *list)
    : QObject(list)
    , m_list(list)
    , m_seconds(new controls::SeenSeconds(list))
{
    connect(m_seconds, &controls::SeenSeconds::passed, this, &SeenConferences::look);
    connect(m_seconds, &controls::SeenSeconds::changed, this, &SeenConferences::look);
}

void SeenConferences::look()
{
    QStringList sids;
    const QRect room = m_list->viewport()->rect();
    for (QModelIndex index = m_list->indexAt(room.topLeft());
         m_seconds->isSeen() && index.isValid(); index = index.siblingAtRow(index.row() + 1)) {
        const QRect row = m_list->visualRect(index);
        if (!row.intersects(room))
            break;
        sids += index.data(ConferenceModel::SidRole).toString();
        if (index.data(ConferenceModel::SinceRole).toDateTime().isValid())
            m_list->viewport()->update(row);
    }
    if (std::exchange(m_told, sids) != sids)
        emit changed(sids);
}

} // namespace conferences
