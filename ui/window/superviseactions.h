// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <conferences/onairlabel.h>
#include <people/positions.h>

class QAction;

namespace conferences {
class ConferencePage;
class ConferenceTabs;
class Selection;
} // namespace conferences

namespace people {
class ParticipantModel;
} // namespace people

namespace session {
class AccountSession;
} // namespace session

namespace window {

class JoinActions;

/// What the person at the desk does about themselves: who they are, whether they listen, coach or
/// barge in. Shows in the header of each conference where they stand there, and who hears them.
///
/// Who they are is kept for each account. Listen works wherever they are, and from every window and
/// dialog over this one.
class SuperviseActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection and \p tabs are not owned and outlive this. \p window owns it.
    SuperviseActions(conferences::Selection &selection, conferences::ConferenceTabs &tabs,
                     QWidget *window);
    ~SuperviseActions() override;

    /// Listen, Coach…, Barge in, Which one are you?…, and how to join: see JoinActions.
    QList<QAction *> actions() const;
    /// Coach the participant who is the current one.
    QAction *coachCurrent() const { return m_coachCurrent; }
    /// The Call SID of whom Coach means in that conference; empty: it asks.
    QString coachTarget(const people::ParticipantModel &model) const;

signals:
    /// Why a press sent nothing.
    void remarked(const QString &sentence);
    /// Who hears them, and in which conference.
    void onAirChanged(conferences::OnAirLabel::Tone tone, const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followPage(conferences::ConferencePage *page);
    void followModel(const conferences::ConferencePage *page);
    void followSession();
    void showSoon();
    void show();
    void showOn(conferences::ConferencePage &page, const people::ParticipantModel *whereabouts);
    void showOnAir(const people::ParticipantModel *whereabouts);
    void enable(const people::ParticipantModel *here);
    QString conferenceName(const people::ParticipantModel &model) const;
    void listen();
    void take(people::ParticipantModel &model, people::Position position,
              const QString &callSidToCoach = {});
    void askWhomToCoach(people::ParticipantModel &model, QPoint corner);
    void askWhoIAm(people::ParticipantModel &model, QPoint corner);
    QPoint middle() const;

    conferences::Selection &m_selection;
    conferences::ConferenceTabs &m_tabs;
    QWidget *m_window;
    QPointer<session::AccountSession> m_session;
    JoinActions *m_joining;
    QAction *m_listen;
    QAction *m_coach;
    QAction *m_bargeIn;
    QAction *m_whoAmI;
    QAction *m_coachCurrent;
    QTimer m_now; ///< at the end of this turn
    QTimer m_glance; ///< many changes of others are one look
};

} // namespace window
