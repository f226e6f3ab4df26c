// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <conference/switchboard.h>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;
class QUndoStack;

namespace history {
class ExchangeModel;
}

namespace ui {

class ActivityView;
class AnnounceDialog;
class Banner;
class Composer;
class ConferenceHeader;
class ExchangesView;
class ParticipantPanel;
class ParticipantTable;
class StatusLine;

/// The operator's window on one connected account.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows an account. Neither is owned, both outlive the window or are taken away with nullptr.
    /// \p conference: a SID or name to be opened at once; empty: the first.
    void setSwitchboard(conference::Switchboard *switchboard, history::ExchangeModel *exchanges,
                        const QString &conference);
    /// In place of the table: what there is to say, and what to do.
    void showMessage(const QString &sentence);

    ParticipantTable *table() const { return m_table; }
    ParticipantPanel *panel() const { return m_panel; }

signals:
    /// The participants of the conference shown are there.
    void dataArrived();

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
    void openConference(const QString &sid);
    void openFirst();
    void refreshActions();
    void refreshHearing();
    void refreshSoon();
    void refreshSums();
    void askCoaching(const QModelIndex &index);
    void switchSelected(conference::Switch which, bool on);
    void switchAll(bool on);
    void askRemoval();
    void askEnd();
    void askAnnouncement();
    QString conferenceName() const;

    QPointer<conference::Switchboard> m_switchboard;
    QPointer<conference::ParticipantModel> m_model;
    QString m_wanted;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_message = nullptr;
    ConferenceHeader *m_header = nullptr;
    Banner *m_banner = nullptr;
    ParticipantTable *m_table = nullptr;
    QListView *m_conferences = nullptr;
    ParticipantPanel *m_panel = nullptr;
    ActivityView *m_activity = nullptr;
    ExchangesView *m_exchanges = nullptr;
    Composer *m_composer = nullptr;
    StatusLine *m_status = nullptr;
    QLineEdit *m_find = nullptr;
    AnnounceDialog *m_announce = nullptr;
    QUndoStack *m_undo = nullptr;
    QTimer m_glance; ///< many changes at once are one look at what they add up to
    QList<QAction *> m_selectionActions;
    QList<QAction *> m_conferenceActions;
};

} // namespace ui
