// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "announcedialog.h"
#include "attention.h"
#include "statusline.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoGroup>
#include <bench/composer.h>
#include <conferences/conferencelist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <controls/messagepage.h>
#include <panel/participantpanel.h>
#include <people/consequence.h>
#include <records/activityview.h>
#include <records/exchangesview.h>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_announce(new AnnounceDialog(this))
    , m_undo(new QUndoGroup(this))
{
    setWindowTitle(tr("Conference Panel"));
    resize(1280, 800);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks
                   | QMainWindow::GroupedDragging);
    makeCentral();
    makeDocks();
    makeActions();
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_status->setDisconnected();
    m_attention = new Attention(this);
    connectViews();
    constexpr std::chrono::milliseconds glance{150};
    m_glance.setSingleShot(true);
    m_glance.setInterval(glance);
    connect(&m_glance, &QTimer::timeout, this, &MainWindow::refreshSums);
    showMessage(tr("Connecting…"));
    refreshActions();

    QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    restoreState(settings.value(u"window/state"_s).toByteArray());
}

MainWindow::~MainWindow() = default;

void MainWindow::makeCentral()
{
    m_message = new controls::MessagePage;
    m_tabs = new conferences::ConferenceTabs;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_tabs);
    setCentralWidget(m_pages);
}

void MainWindow::makeDocks()
{
    const auto dock = [this](const QString &title, const QString &name, QWidget *widget,
                             Qt::DockWidgetArea area) {
        auto *made = new QDockWidget(title, this);
        made->setObjectName(name);
        made->setWidget(widget);
        addDockWidget(area, made);
        return made;
    };
    m_conferences = new conferences::ConferenceList;
    m_panel = new panel::ParticipantPanel;
    m_activity = new records::ActivityView;
    m_exchanges = new records::ExchangesView;
    m_composer = new bench::Composer;

    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    QDockWidget *conferences
        = dock(tr("Conferences"), u"conferences"_s, m_conferences, Qt::LeftDockWidgetArea);
    QDockWidget *panel
        = dock(tr("Participant"), u"participant"_s, m_panel, Qt::RightDockWidgetArea);
    QDockWidget *activity
        = dock(tr("Activity"), u"activity"_s, m_activity, Qt::BottomDockWidgetArea);
    QDockWidget *exchanges
        = dock(tr("Exchanges"), u"exchanges"_s, m_exchanges, Qt::BottomDockWidgetArea);
    QDockWidget *composer
        = dock(tr("Compose update"), u"composer"_s, m_composer, Qt::BottomDockWidgetArea);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    // Their tabs name them already, and can be dragged.
    for (QDockWidget *tabbed : {activity, exchanges, composer})
        tabbed->setTitleBarWidget(new QWidget(tabbed));
    tabifyDockWidget(activity, exchanges);
    tabifyDockWidget(exchanges, composer);
    activity->raise();
    resizeDocks({conferences, panel}, {208, 288}, Qt::Horizontal);
    resizeDocks({activity}, {116}, Qt::Vertical);
}

table::ParticipantTable *MainWindow::table() const
{
    return m_tabs->page()->table();
}

void MainWindow::connectViews()
{
    connect(m_message, &controls::MessagePage::buttonClicked, this, [this] {
        if (m_remedy)
            m_remedy->trigger();
    });
    connect(m_conferences, &conferences::ConferenceList::chosen, this, &MainWindow::openConference);
    connect(m_conferences, &conferences::ConferenceList::chosenForNewTab, this,
            &MainWindow::openInNewTab);
    connect(m_tabs, &conferences::ConferenceTabs::pageAdded, this, &MainWindow::connectPage);
    connect(m_tabs, &conferences::ConferenceTabs::pageShown, this, &MainWindow::showPage);
    connect(m_tabs, &conferences::ConferenceTabs::pageClosed, this, &MainWindow::leaveConference);
    m_tabs->addPage();
    connect(m_activity, &records::ActivityView::decided, this,
            [this](const QUuid &id, changes::Decision decision) {
                if (m_session)
                    m_session->commands().decide(id, decision);
            });
    connect(m_panel, &panel::ParticipantPanel::updateRequested, this,
            [this](const QString &callSid, const twilio::ParticipantUpdate &update) {
                if (m_session && m_model)
                    m_session->commands().update(*m_model, callSid, update);
            });
    connect(
        m_composer, &bench::Composer::sendRequested, this,
        [this](const twilio::ParticipantAddress &address, const twilio::ParticipantUpdate &update) {
            if (!m_session || !m_model)
                return;
            const QUuid id = m_session->commands().compose(*m_model, address, update);
            if (const auto *change = m_session->queue().find(id))
                m_composer->follow(*change);
        });
    connect(m_announce, &AnnounceDialog::announceRequested, this,
            [this](const twilio::Announcement &announcement) {
                if (!m_session || !m_model)
                    return;
                const QUuid id = m_session->commands().announce(m_model->conferenceSid(),
                                                                conferenceName(), announcement);
                if (const auto *change = m_session->queue().find(id))
                    m_announce->follow(*change);
            });
}

void MainWindow::showMessage(const QString &headline, const QString &detail, QAction *remedy)
{
    m_remedy = remedy;
    m_message->setMessage(headline, detail, remedy ? remedy->text() : QString());
    m_pages->setCurrentWidget(m_message);
}

void MainWindow::showNotice(const QString &sentence)
{
    m_status->setNotice(sentence);
}

void MainWindow::showRemark(const QString &sentence)
{
    m_status->setRemark(sentence);
}

void MainWindow::refreshSoon()
{
    if (!m_glance.isActive())
        m_glance.start();
}

void MainWindow::refreshSums()
{
    if (m_session)
        m_status->setChanges(m_session->queue().pending(), m_session->queue().undecided());
    refreshHearing();
}

void MainWindow::refreshHearing()
{
    if (!m_model || m_panel->callSid().isEmpty())
        return;
    const people::Hearing hearing = people::hearingOf(*m_model, m_panel->callSid());
    m_panel->setAudibility(people::listed(hearing.hears), people::listed(hearing.heardBy));
}

QString MainWindow::conferenceName() const
{
    const auto *shown
        = m_session && m_model ? m_session->conferences().find(m_model->conferenceSid()) : nullptr;
    return shown ? shown->friendlyName : QString();
}

void MainWindow::closeAnyway()
{
    m_closesAnyway = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closesAnyway && m_session && m_session->queue().pending() > 0) {
        event->ignore();
        emit closeRequested();
        return;
    }
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/state"_s, saveState());
    event->accept();
    emit closed();
}

} // namespace window
