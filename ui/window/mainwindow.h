// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <session/accountsession.h>

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QUndoGroup;

namespace bench {
class Composer;
} // namespace bench

namespace conferences {
class ConferenceList;
class ConferencePage;
class ConferenceTabs;
} // namespace conferences

namespace controls {
class MessagePage;
} // namespace controls

namespace panel {
class ParticipantPanel;
} // namespace panel

namespace records {
class ActivityView;
class ExchangesView;
} // namespace records

namespace table {
class ParticipantTable;
} // namespace table

namespace history {
class ExchangeModel;
}

namespace window {

class AnnounceDialog;
class Attention;
class StatusLine;

/// The operator's window on one connected account.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows an account, or with nullptr none. Neither is owned; the window is given another one
    /// before \p session is destroyed.
    /// \p conference: a SID or name to be opened at once; empty: the one that was open when this
    /// account was last left, or the first.
    void setSession(session::AccountSession *session, history::ExchangeModel *exchanges,
                    const QString &conference);
    /// In place of the table: what is so, what it means, and the action that helps, if any does.
    void showMessage(const QString &headline, const QString &detail = {},
                     QAction *remedy = nullptr);
    /// One sentence that has to be known and needs no answer, in the status bar until the next;
    /// empty: no more.
    void showNotice(const QString &sentence);
    /// One sentence on what was just asked for, in front of the notice until something else is
    /// asked for or looked at.
    void showRemark(const QString &sentence);

    /// Of the conference that is looked at.
    table::ParticipantTable *table() const;
    panel::ParticipantPanel *panel() const { return m_panel; }

signals:
    /// The participants of the conference shown are there.
    void dataArrived();
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
    void closeEvent(QCloseEvent *event) override;

private:
    void makeCentral();
    void makeDocks();
    void makeActions();
    void makeAppearanceMenu(QMenu *parent);
    QAction *makeAction(const QString &text, const QKeySequence &shortcut,
                        const std::function<void()> &act);
    void connectViews();
    void connectSession();
    void connectCommands();
    void makeCallerActions();
    void connectCallers();
    void refreshCallerActions();
    std::optional<people::Caller> currentCaller() const;
    void askWhoItIs();
    void askNumbersName();
    void clearAccount();
    void connectPage(conferences::ConferencePage *page);
    void showPage();
    void openConference(const QString &sid);
    void openInNewTab(const QString &sid);
    void openBlankTab();
    void leaveConference(const QString &sid);
    void openFirst();
    void openRemembered();
    void remember() const;
    bool isConferenceShown() const;
    void followModel(conferences::ConferencePage *page);
    void refreshActions();
    void refreshHearing();
    void refreshSoon();
    void refreshSums();
    void takeRefresh();
    void nameConnection();
    void askCoaching(const QModelIndex &index);
    void switchSelected(people::Switch which, bool on);
    void switchAll(bool on);
    void askRemoval();
    void askEnd();
    void askAnnouncement();
    QString conferenceName() const;

    QPointer<session::AccountSession> m_session;
    QPointer<people::ParticipantModel> m_model;
    QString m_wanted;
    QStackedWidget *m_pages = nullptr;
    controls::MessagePage *m_message = nullptr;
    conferences::ConferenceTabs *m_tabs = nullptr;
    conferences::ConferenceList *m_conferences = nullptr;
    panel::ParticipantPanel *m_panel = nullptr;
    records::ActivityView *m_activity = nullptr;
    records::ExchangesView *m_exchanges = nullptr;
    bench::Composer *m_composer = nullptr;
    StatusLine *m_status = nullptr;
    Attention *m_attention = nullptr;
    QLineEdit *m_find = nullptr;
    AnnounceDialog *m_announce = nullptr;
    QUndoGroup *m_undo = nullptr;
    QTimer m_glance; ///< many changes at once are one look at what they add up to
    QPointer<QAction> m_remedy; ///< what the message page's button does
    QAction *m_refresh = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_disconnect = nullptr;
    QAction *m_whoIsIt = nullptr;
    QAction *m_nameNumber = nullptr;
    QAction *m_newTab = nullptr;
    QAction *m_closeTab = nullptr;
    bool m_closesAnyway = false;
    QList<QAction *> m_selectionActions;
    QList<QAction *> m_conferenceActions;
    QList<QAction *> m_callerActions;
};

} // namespace window
