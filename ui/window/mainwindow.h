// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views.h"

#include <QMainWindow>
#include <QPointer>
#include <memory>
#include <session/accountsession.h>

class QAction;
class QStackedWidget;

namespace conferences {
class ConferencePage;
} // namespace conferences

namespace controls {
class MessagePage;
} // namespace controls

namespace records {
class ExchangeModel;
} // namespace records

namespace table {
class ParticipantTable;
} // namespace table

namespace window {

class CallerActions;
class ConferenceActions;
class Panes;
class ParticipantActions;
class ShownAccount;
class TabActions;
class SpeakerActions;
class SuperviseActions;
class UndoActions;

/// The operator's window on one connected account: the frame about its views. It puts the groups of
/// actions into menus and the tool bar, and closes.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows an account, or with nullptr none. Neither is owned; the window is given another one
    /// before \p session is destroyed.
    /// \p conference, a SID or name, is opened in front of those that were open when this account
    /// was last left; \p usual where there are none of either. Empty: the first.
    void setSession(session::AccountSession *session, records::ExchangeModel *exchanges,
                    const QString &conference, const QString &usual = {});
    /// In place of the table: what is on its way.
    void showProgress(const QString &headline);
    /// In place of the table: what is so, what it means, and the action that helps, if any does.
    void showMessage(const QString &headline, const QString &detail = {},
                     QAction *remedy = nullptr);
    /// In place of the conferences too: nobody is connected, and why; offers Connect….
    void showNotConnected(const QString &why) { showMessage(tr("Not connected"), why, m_connect); }
    /// What has to be known and is not about one change, under the conferences until the next;
    /// empty: no more.
    void showNotice(const QString &notice);
    /// One sentence on what was just asked for, in the status bar until something else is asked for
    /// or looked at.
    void showRemark(const QString &sentence);

    /// Of the conference that is looked at.
    table::ParticipantTable *table() const;
    panel::ParticipantPanel *panel() const { return m_views.panel; }

signals:
    /// The participants of the conference shown are there.
    void dataArrived();
    /// A message stands where the participants would, and will as long as nobody does anything.
    void nothingToShow(const QString &headline, const QString &detail);
    /// The person wants to connect to another account.
    void connectRequested();
    /// The person wants to leave this one.
    void disconnectRequested();
    /// The person wants another window, for another account.
    void windowRequested();
    /// The person wants to close the window while changes are on their way: see closeAnyway().
    void closeRequested();
    /// It is closed, and may be deleted later.
    void closed();

public slots:
    /// Closes the window, whatever is on its way.
    void closeAnyway();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeMenus();
    void makeToolBar();
    void resetLayout();
    /// Asks whom the current participant is to coach, or what then.
    void askCoaching();
    void followPage(conferences::ConferencePage *page);
    void followAccount();

    Views m_views;
    QStackedWidget *m_pages; ///< the message, the tabs
    controls::MessagePage *m_message;
    ConferenceActions *m_conferenceActions;
    ParticipantActions *m_participantActions;
    UndoActions *m_undoActions;
    SuperviseActions *m_superviseActions;
    SpeakerActions *m_speakerActions;
    CallerActions *m_callerActions;
    TabActions *m_tabActions;
    Panes *m_panes;
    DockSizes *m_dockSizes;
    QAction *m_connect;
    QAction *m_disconnect;
    QPointer<session::AccountSession> m_session;
    std::unique_ptr<ShownAccount> m_account; ///< nullptr: none
    bool m_closesAnyway = false;
    QByteArray m_firstLayout;
    bool m_isPlaced = false; ///< as it was left the last time
};

} // namespace window
