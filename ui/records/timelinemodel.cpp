// SPDX-License-Identifier: Apache-2.0
#include "timelinemodel.h"

#include <algorithm>
#include <words/timelinewords.h>

namespace records {

using history::Timeline;
using history::TimelineLane;
using history::TimelineMark;

namespace {

bool areTheSame(const QList<TimelineLane> &some, const QList<TimelineLane> &others)
{
    return std::ranges::equal(some, others, [](const TimelineLane &one, const TimelineLane &other) {
        return one.who == other.who && one.isOfAll() == other.isOfAll();
    });
}

} // namespace

void TimelineModel::show(const Timeline &timeline)
{
    if (timeline.conferenceSid == m_timeline.conferenceSid
        && areTheSame(timeline.lanes, m_timeline.lanes)) {
        m_timeline = timeline;
        if (!timeline.lanes.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_timeline = timeline;
    endResetModel();
}

std::pair<int, int> TimelineModel::find(const history::HistoryKey &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QList<TimelineMark> &marks = lane(row).marks;
        const auto found = std::ranges::lower_bound(marks, key, {}, &TimelineMark::key);
        if (found != marks.end() && found->key == key)
            return {row, static_cast<int>(found - marks.begin())};
    }
    return {-1, -1};
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words::laneName(lane(index.row()));
    case Qt::AccessibleTextRole:
        return words::spokenLane(lane(index.row()), m_timeline);
    default:
        return {};
    }
}

} // namespace records
