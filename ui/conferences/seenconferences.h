// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

class QListView;

namespace controls {
class SeenSeconds;
} // namespace controls

namespace conferences {

/// Which conferences of the list can be seen: once a second it is looked, and how long they have
/// been running is painted anew. While the list is hidden or its window minimised none is, and
/// nothing runs.
class SeenConferences : public QObject
{
    Q_OBJECT

public:
    /// \p list shows a people::ConferenceModel, or some of it, and owns this.
    explicit SeenConferences(QListView *list);

    /// Those that are seen are told the next time even when they are those that were told last.
    void tellAnew() { m_told.clear(); }

signals:
    /// Others than before, from the top on.
    void changed(const QStringList &sids);

private:
    void look();

    QListView *m_list;
    controls::SeenSeconds *m_seconds;
    QStringList m_told;
};

} // namespace conferences
