// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUuid>

class QAction;

namespace changes {
struct Change;
} // namespace changes

namespace conferences {
class ConferencePage;
class ConferenceTabs;
class Selection;
} // namespace conferences

namespace dialing {
class JoinDialog;
} // namespace dialing

namespace people {
class ParticipantModel;
} // namespace people

namespace session {
class AccountSession;
} // namespace session

namespace window {

/// Calls the person at the desk into a conference: muted, or straight as the coach of somebody. The
/// first time it asks for their number and where the call comes from, which are kept for each
/// account; from then on a press calls at once. Whoever comes is "You", see people::Supervisor.
///
/// Shows in the header of each conference where they are not there that they can join.
class JoinActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection and \p tabs are not owned and outlive this. \p window owns it.
    JoinActions(conferences::Selection &selection, conferences::ConferenceTabs &tabs,
                QWidget *window);

    /// Join, Join and coach somebody…, Join with other settings…
    QList<QAction *> actions() const { return {m_join, m_joinAndCoach, m_joinAnew}; }

signals:
    /// What became of a press, where no dialog says so.
    void remarked(const QString &sentence);

private:
    /// What is kept for an account.
    struct Kept
    {
        QString number = {};
        QString from = {};
        QString label = {};
        bool beep = false;

        bool isWhole() const { return !number.isEmpty() && !from.isEmpty(); }
    };

    Kept kept() const;
    void keep(const Kept &kept) const;
    void followPage(conferences::ConferencePage *page);
    void followModel(const conferences::ConferencePage *page);
    void followSession();
    void lookForOneself(const people::ParticipantModel &model);
    void show();
    people::ParticipantModel *modelOf(const QString &conferenceSid) const;
    bool canJoin(const people::ParticipantModel *model) const;
    bool isBeingCalled(const people::ParticipantModel &model) const;
    void join(people::ParticipantModel *model);
    void ask(const people::ParticipantModel &model, const QString &callSidToCoach = {});
    void askWhomToCoach(people::ParticipantModel *model);
    void call(const QString &conferenceSid, const Kept &settings, const QString &callSidToCoach);
    void take(const changes::Change &change);

    conferences::Selection &m_selection;
    conferences::ConferenceTabs &m_tabs;
    QWidget *m_window;
    dialing::JoinDialog *m_dialog; ///< keeps what was typed
    QPointer<session::AccountSession> m_session;
    QString m_conference; ///< that the dialog is for
    QUuid m_called; ///< the press whose outcome is not known; null: none
    QString m_calledInto; ///< the conference of that
    QAction *m_join;
    QAction *m_joinAndCoach;
    QAction *m_joinAnew;
    QTimer m_soon; ///< at the end of this turn
};

} // namespace window
