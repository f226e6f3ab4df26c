// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <changes/change.h>

namespace people {
class ActivityModel;
} // namespace people

namespace window {

struct Views;

/// Says what was not done as it was asked for, where nobody sees a mark that tells it: of somebody
/// who is not listed, is hidden by the filter, is scrolled away or is in another conference, and of
/// a conference as a whole. What one press made is one sentence, however much of it comes to
/// nothing.
///
/// Lives in the GUI thread, as long as the account is shown.
class SetbackNews : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    SetbackNews(const people::ActivityModel &activity, const Views &views,
                QObject *parent = nullptr);

    /// To be told of every step of a change.
    void follow(const changes::Change &change);

signals:
    /// A sentence, at most a few times a second.
    void remarked(const QString &sentence);

private:
    bool isOutOfSight(const changes::Change &change) const;
    void tell();
    QString sentenceOn(const changes::Change &change) const;

    const people::ActivityModel &m_activity;
    const Views &m_views;
    QHash<QUuid, changes::Change> m_news; ///< since the last sentence, the newest of each press
    QTimer m_soon;
};

} // namespace window
