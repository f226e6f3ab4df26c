// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "calleractions.h"
#include "closing.h"
#include "conferenceactions.h"
#include "docksizes.h"
#include "focusring.h"
#include "helpmenu.h"
#include "keybindings.h"
#include "newcomersmenu.h"
#include "noticestrip.h"
#include "offeredpresses.h"
#include "panes.h"
#include "participantactions.h"
#include "placement.h"
#include "presspreview.h"
#include "shownaccount.h"
#include "speakeractions.h"
#include "statusline.h"
#include "superviseactions.h"
#include "tabactions.h"
#include "toolbar.h"
#include "undoactions.h"
#include "viewmenu.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <controls/messagepage.h>
#include <controls/plaintips.h>
#include <hearing/hearingview.h>
#include <panel/participantpanel.h>
#include <records/activityview.h>
#include <records/exchangesview.h>
#include <settings/settings.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <words/isolation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::ConferencePage;
using conferences::ConferenceTabs;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_views(makeViews(*this))
    , m_pages(new QStackedWidget)
    , m_message(new controls::MessagePage)
    , m_conferenceActions(new ConferenceActions(*m_views.selection, this))
    , m_participantActions(new ParticipantActions(*m_views.selection, this))
    , m_undoActions(new UndoActions(*m_views.selection, this))
    , m_superviseActions(new SuperviseActions(*m_views.selection, *m_views.tabs, this))
    , m_speakerActions(new SpeakerActions(*m_views.selection, this))
    , m_callerActions(new CallerActions(*m_views.selection, this))
    , m_tabActions(new TabActions(m_views, *m_pages, this))
    , m_connect(new QAction(tr("&Connect…"), this))
    , m_disconnect(new QAction(tr("&Disconnect"), this))
{
    new controls::PlainTips(this);
    new FocusRing(this);
    setWindowTitle(tr("Conference Panel"));
    setMinimumSize(leastSize);
    resize(1280, 800);
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_views.tabs);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_views.notice);
    setCentralWidget(centre);
    m_dockSizes = makeDocks(*this, m_views);
    m_panes = new Panes(m_views, *m_pages, *this);
    setKey(*m_connect, u"connect"_s, QKeySequence(u"Ctrl+Shift+C"_s));
    setKey(*m_disconnect, u"disconnect"_s);
    m_disconnect->setEnabled(false);
    connect(m_connect, &QAction::triggered, this, &MainWindow::connectRequested);
    connect(m_disconnect, &QAction::triggered, this, &MainWindow::disconnectRequested);
    connect(m_callerActions, &CallerActions::remarked, this, &MainWindow::showRemark);
    connect(m_undoActions, &UndoActions::remarked, this, &MainWindow::showRemark);
    connect(m_undoActions, &UndoActions::nextChanged, m_views.activity,
            &records::ActivityView::setUndoable);
    connect(m_views.activity, &records::ActivityView::undoAsked, m_undoActions->undo(),
            &QAction::trigger);
    connect(m_participantActions, &ParticipantActions::remarked, this, &MainWindow::showRemark);
    connect(m_conferenceActions, &ConferenceActions::remarked, this, &MainWindow::showRemark);
    connect(m_superviseActions, &SuperviseActions::remarked, this, &MainWindow::showRemark);
    connect(m_views.hearing, &hearing::HearingView::remarked, this, &MainWindow::showRemark);
    connect(m_superviseActions, &SuperviseActions::onAirChanged, m_views.status,
            &StatusLine::setOnAir);
    connect(m_views.tabs, &ConferenceTabs::pageAdded, this, &MainWindow::followPage);
    m_participantActions->addTo(*m_views.panel->groupButtons(), m_superviseActions->coachCurrent());
    offerPresses(
        *new PressPreview(m_views, this), m_views,
        {*m_conferenceActions, *m_participantActions, *m_superviseActions, *m_undoActions});
    makeToolBar();
    makeMenus();
    setStatusBar(m_views.status);
    m_views.tabs->addPage();
    showProgress(tr("Connecting…"));
    m_firstLayout = saveState();
    restoreGeometry(settings::Settings().value(u"window/geometry"_s).toByteArray());
    bringOntoScreen(*this);
}

MainWindow::~MainWindow()
{
    // The views are still there, which it empties.
    m_account.reset();
    // The focus goes on changing while the docks are destroyed, which these look at.
    delete m_panes;
}

void MainWindow::makeMenus()
{
    QMenu *conference = menuBar()->addMenu(tr("&Conference"));
    setKey(*conference->addAction(tr("&New window"), this, &MainWindow::windowRequested),
           u"new-window"_s, QKeySequence(u"Ctrl+N"_s));
    conference->addActions({m_connect, m_disconnect});
    conference->addSeparator();
    conference->addActions(m_tabActions->actions());
    conference->addSeparator();
    conference->addAction(m_conferenceActions->refresh());
    conference->addAction(m_conferenceActions->muteAllButSpeakers());
    conference->addActions(m_conferenceActions->forAll());
    conference->addMenu(new NewcomersMenu(*m_views.selection, *m_views.tabs, this));
    conference->addSeparator();
    conference->addAction(m_conferenceActions->end());
    conference->addSeparator();
    setKey(*conference->addAction(tr("Close &window"), this, &QWidget::close), u"close-window"_s,
           QKeySequence(u"Ctrl+Shift+W"_s));
    setKey(*conference->addAction(tr("&Quit"), &closeMainWindows), u"quit"_s, QKeySequence::Quit);

    QMenu *participant = menuBar()->addMenu(tr("&Participant"));
    participant->addActions({m_undoActions->undo(), m_undoActions->redo()});
    participant->addSeparator();
    participant->addActions(m_participantActions->actions());
    participant->addAction(m_participantActions->allButThese());
    participant->addSeparator();
    QMenu *you = participant->addMenu(tr("&You"));
    you->addActions(m_superviseActions->actions() + QList{m_superviseActions->coachCurrent()});
    participant->addSeparator();
    participant->addActions(QList{m_speakerActions->speaker()} + m_callerActions->actions());
    participant->setToolTipsVisible(true);
    connect(m_participantActions, &ParticipantActions::coachingAsked, this,
            &MainWindow::askCoaching);
    connect(m_participantActions, &ParticipantActions::announcementAsked, this, [this] {
        m_panes->goToDock(u"participant"_s);
        m_views.panel->proposeAnnouncement();
    });

    auto *view = new ViewMenu(*m_panes, m_views, this);
    connect(view, &ViewMenu::resetAsked, this, &MainWindow::resetLayout);
    menuBar()->addMenu(view);
    auto *keys = new KeyBindings(*this);
    menuBar()->addMenu(new HelpMenu(*keys, menuBar()));
    keys->apply();
}

void MainWindow::makeToolBar()
{
    auto *goToFind = new QAction(tr("Find"), this);
    setKey(*goToFind, u"find"_s, QKeySequence(QKeySequence::Find));
    connect(goToFind, &QAction::triggered, this, [this] { m_views.tabs->page()->goToFind(); });
    addAction(goToFind);
    // What is shown, and in which order, holds for what is so now.
    connect(m_conferenceActions->refresh(), &QAction::triggered, this,
            [this] { table()->shown().apply(); });

    auto *bar = new ToolBar(*m_conferenceActions, *m_undoActions, m_views.badge);
    addToolBar(bar);
}

void MainWindow::followPage(ConferencePage *page)
{
    page->table()->setContextActions(
        m_participantActions->actions()
        + QList{m_superviseActions->coachCurrent(), m_speakerActions->speaker()}
        + m_callerActions->actions());
    connect(page->table(), &table::ParticipantTable::pressDropped, this, &MainWindow::showRemark);
    m_callerActions->follow(*page);
    connect(page, &ConferencePage::retryNow, m_conferenceActions->refresh(), &QAction::trigger);
    connect(page, &ConferencePage::connectRequested, m_connect, &QAction::trigger);
}

void MainWindow::setSession(session::AccountSession *session, records::ExchangeModel *exchanges,
                            const QString &conference, const QString &usual)
{
    m_account.reset();
    m_session = session;
    m_disconnect->setEnabled(session);
    m_views.exchanges->setExchanges(exchanges);
    if (!session) {
        setWindowTitle(tr("Conference Panel"));
        return showMessage(tr("Not connected"),
                           tr("Connect to an account, or to the sandbox to try everything out."),
                           m_connect);
    }
    m_account = std::make_unique<ShownAccount>(
        *session, m_views, conferences::FirstShown{.wanted = conference, .usual = usual});
    followAccount();
    const QString name = words::isolated(session->connection().name);
    setWindowTitle(tr("%1 – Conference Panel").arg(name));
    showProgress(tr("Connecting to %1…").arg(name));
}

void MainWindow::followAccount()
{
    connect(m_account.get(), &ShownAccount::arrived, this, &MainWindow::dataArrived);
    connect(m_account.get(), &ShownAccount::remarked, this, &MainWindow::showRemark);
    connect(m_account.get(), &ShownAccount::nothingToShow, this,
            [this](const QString &headline, const QString &detail, ShownAccount::Remedy remedy) {
                showMessage(headline, detail,
                            remedy == ShownAccount::Remedy::Connect
                                ? m_connect
                                : m_conferenceActions->refresh());
            });
    connect(m_account.get(), &ShownAccount::opened, this, [this] {
        const bool isFirst = m_pages->currentWidget() != m_views.tabs;
        m_pages->setCurrentWidget(m_views.tabs);
        if (isFirst)
            table()->setFocus();
    });
}

table::ParticipantTable *MainWindow::table() const
{
    return m_views.tabs->page()->table();
}

void MainWindow::showProgress(const QString &headline)
{
    m_message->setMessage(headline, {}, nullptr);
    m_pages->setCurrentWidget(m_message);
}

void MainWindow::showMessage(const QString &headline, const QString &detail, QAction *remedy)
{
    m_message->setMessage(headline, detail, remedy);
    m_pages->setCurrentWidget(m_message);
    emit nothingToShow(headline, detail);
}

void MainWindow::showNotice(const QString &notice)
{
    m_views.notice->setNotice(notice);
}

void MainWindow::showRemark(const QString &sentence)
{
    m_views.status->setRemark(sentence);
}

void MainWindow::closeAnyway()
{
    m_closesAnyway = true;
    close();
}

void MainWindow::askCoaching()
{
    const QModelIndex current = table()->currentIndex();
    if (current.isValid())
        emit table()->coachingPressed(
            current.siblingAtColumn(people::ParticipantModel::CoachingColumn));
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout);
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->show();
    m_dockSizes->reset();
    bringOntoScreen(*this);
    m_panes->goToDock(u"activity"_s);
    table()->setFocus();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_isPlaced, true))
        return;
    bringOntoScreen(*this);
    if (!restoreState(settings::Settings().value(u"window/state"_s).toByteArray()))
        m_dockSizes->fit();
    m_panes->floatOver();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return m_panes->tab(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closesAnyway && m_session && m_session->queue().pending() > 0) {
        event->ignore();
        emit closeRequested();
        return;
    }
    settings::Settings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/state"_s, saveState());
    event->accept();
    emit closed();
}

} // namespace window
