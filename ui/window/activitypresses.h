// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <changes/decision.h>

namespace conferences {
class ConferenceTabs;
class Selection;
} // namespace conferences

namespace session {
class AccountSession;
} // namespace session

namespace window {

struct Views;

/// What is pressed in the list of activities: decisions on one change or on those of a press, and
/// whom they are for. What would reach more people than is done unasked asks first.
///
/// Lives in the GUI thread, as long as the account is shown.
class ActivityPresses : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    ActivityPresses(session::AccountSession &session, const Views &views,
                    QObject *parent = nullptr);

signals:
    /// One sentence on what was just asked for.
    void remarked(const QString &sentence);

private:
    void decideTogether(const QList<changes::Change> &changes, changes::Decision decision,
                        const QString &title);
    void askToSendAgain(const QList<QUuid> &ids, const QString &title);
    void showPeople(const QList<changes::Change> &changes);

    session::AccountSession &m_session;
    conferences::ConferenceTabs &m_tabs;
    conferences::Selection &m_selection;
};

} // namespace window
