// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <history/timeline.h>

namespace records {

/// The lanes of a timeline, each a name that says all of it to who does not see it.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Reset where somebody came or went; else the lanes stay, and are told to be others.
    void show(const history::Timeline &timeline);
    const history::Timeline &timeline() const { return m_timeline; }
    const history::TimelineLane &lane(int row) const { return m_timeline.lanes[row]; }
    /// The lane that has the line with that key, and the place of its mark there; -1: none has.
    std::pair<int, int> find(const history::HistoryKey &key) const;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_timeline.lanes.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    history::Timeline m_timeline;
};

} // namespace records
