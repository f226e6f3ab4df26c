// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "activityview.h"
#include "announcedialog.h"
#include "composer.h"
#include "conferencelist.h"
#include "conferencepage.h"
#include "exchangesview.h"
#include "messagepage.h"
#include "participantpanel.h"
#include "participanttable.h"
#include "presscommand.h"
#include "statusline.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>
#include <conference/consequence.h>

namespace ui {

using namespace Qt::Literals::StringLiterals;
using conference::ConferenceModel;
using conference::ParticipantModel;

namespace {

/// Where the SID of the conference that an account showed last is remembered.
QString lastConferenceKey(const conference::Switchboard &switchboard)
{
    return u"lastConference/"_s + switchboard.connection().credentials.accountSid;
}

/// The SID of the conference with this SID or name; empty when there is none.
QString findConference(const ConferenceModel &conferences, const QString &sidOrName)
{
    for (int row = 0; row < conferences.rowCount(); ++row) {
        const QModelIndex index = conferences.index(row);
        const QString sid = index.data(ConferenceModel::SidRole).toString();
        if (sid == sidOrName || index.data().toString() == sidOrName)
            return sid;
    }
    return {};
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_announce(new AnnounceDialog(this))
    , m_undo(new QUndoStack(this))
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
    m_message = new MessagePage;
    m_conference = new ConferencePage;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_conference);
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
    m_conferences = new ConferenceList;
    m_panel = new ParticipantPanel;
    m_activity = new ActivityView;
    m_exchanges = new ExchangesView;
    m_composer = new Composer;

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

ParticipantTable *MainWindow::table() const
{
    return m_conference->table();
}

void MainWindow::setSwitchboard(conference::Switchboard *switchboard,
                                history::ExchangeModel *exchanges, const QString &conference)
{
    clearAccount();
    m_switchboard = switchboard;
    m_exchanges->setExchanges(exchanges);
    if (switchboard) {
        m_wanted = conference;
        connectSwitchboard();
        showMessage(tr("Connecting to %1…").arg(switchboard->connection().name));
    } else {
        showMessage(tr("Not connected"),
                    tr("Connect to an account, or to the sandbox to try everything out."),
                    m_connect);
    }
    refreshActions();
}

void MainWindow::clearAccount()
{
    if (m_switchboard) {
        m_switchboard->disconnect(this);
        m_switchboard->queue().disconnect(this);
    }
    if (m_model)
        m_model->disconnect(this);
    m_model = nullptr;
    m_conference->setModel(nullptr);
    m_conference->setRefresh({});
    m_panel->setModel(nullptr);
    m_composer->setModel(nullptr);
    m_conferences->setConferences(nullptr);
    m_activity->setActivity(nullptr);
    m_status->setDisconnected();
    m_undo->clear();
}

void MainWindow::connectSwitchboard()
{
    m_conferences->setConferences(&m_switchboard->conferences());
    m_activity->setActivity(&m_switchboard->activity());
    const conference::Connection &connection = m_switchboard->connection();
    m_composer->setAccount(connection.endpoint, connection.credentials.accountSid);
    m_status->setConnection(connection.name, connection.credentials.accountSid,
                            [this] { return m_switchboard->lastRefresh(); });
    conference::ChangeQueue &queue = m_switchboard->queue();
    connect(&queue, &conference::ChangeQueue::changed, this,
            [this](const conference::Change &change) {
                m_panel->take(change);
                m_composer->take(change);
                m_announce->take(change);
                refreshSoon();
            });
    connect(m_switchboard, &conference::Switchboard::refreshChanged, this,
            &MainWindow::takeRefresh);
    connect(m_switchboard, &conference::Switchboard::conferencesLoaded, this,
            &MainWindow::openFirst);
    const ConferenceModel *conferences = &m_switchboard->conferences();
    connect(conferences, &QAbstractItemModel::dataChanged, this, [this] {
        if (const auto *shown
            = m_model ? m_switchboard->conferences().find(m_model->conferenceSid()) : nullptr)
            m_conference->setConference(*shown);
    });
    connect(
        conferences, &QAbstractItemModel::rowsInserted, this,
        [this] {
            if (m_switchboard && !m_model)
                openFirst();
        },
        Qt::QueuedConnection);
}

void MainWindow::takeRefresh()
{
    const conference::Refresh refresh = m_switchboard->lastRefresh();
    m_status->showRefresh();
    m_conference->setRefresh(refresh);
    if (!m_model && refresh.problem)
        showMessage(tr("The conferences could not be loaded"), refresh.problem->message, m_refresh);
}

void MainWindow::connectViews()
{
    connect(m_conference, &ConferencePage::tryNow, m_refresh, &QAction::trigger);
    connect(m_message, &MessagePage::buttonClicked, this, [this] {
        if (m_remedy)
            m_remedy->trigger();
    });
    connect(m_conferences, &ConferenceList::chosen, this, &MainWindow::openConference);
    const auto decide = [this](auto what) {
        return [this, what](const QUuid &id) {
            if (m_switchboard)
                (m_switchboard->queue().*what)(id);
        };
    };
    using conference::ChangeQueue;
    connect(m_activity, &ActivityView::cancelRequested, this, decide(&ChangeQueue::cancel));
    connect(m_activity, &ActivityView::checkRequested, this, decide(&ChangeQueue::check));
    connect(m_activity, &ActivityView::sendAgainRequested, this, decide(&ChangeQueue::sendAgain));
    connect(m_activity, &ActivityView::letBeRequested, this, decide(&ChangeQueue::letBe));
    connect(table(), &ParticipantTable::currentParticipantChanged, this,
            [this](const QString &callSid) {
                m_panel->setCallSid(callSid);
                if (!callSid.isEmpty())
                    m_composer->suggestParticipant(callSid);
                refreshHearing();
                refreshActions();
            });
    connect(table(), &ParticipantTable::coachingPressed, this, &MainWindow::askCoaching);
    connect(m_panel, &ParticipantPanel::updateRequested, this,
            [this](const QString &callSid, const twilio::ParticipantUpdate &update) {
                if (m_model)
                    m_model->update(callSid, update);
            });
    connect(m_composer, &Composer::sendRequested, this,
            [this](const twilio::ParticipantAddress &address, const QString &who,
                   const twilio::ParticipantUpdate &update, const QString &whom) {
                if (!m_switchboard)
                    return;
                conference::ChangeQueue &queue = m_switchboard->queue();
                if (const auto *change = queue.find(queue.update(address, who, update, whom)))
                    m_composer->follow(*change);
            });
    connect(m_announce, &AnnounceDialog::announceRequested, this,
            [this](const twilio::Announcement &announcement) {
                if (!m_switchboard || !m_model)
                    return;
                conference::ChangeQueue &queue = m_switchboard->queue();
                const QUuid id
                    = queue.announce(m_model->conferenceSid(), conferenceName(), announcement);
                if (const auto *change = queue.find(id))
                    m_announce->follow(*change);
            });
}

void MainWindow::openFirst()
{
    const ConferenceModel &conferences = m_switchboard->conferences();
    if (conferences.rowCount() == 0) {
        showMessage(tr("No conference is in progress on this account"),
                    tr("A conference begins when the first call joins it, and is shown here then."),
                    m_refresh);
        return;
    }
    const QString last = QSettings().value(lastConferenceKey(*m_switchboard)).toString();
    const QString sid = findConference(conferences, m_wanted.isEmpty() ? last : m_wanted);
    if (!sid.isEmpty() || m_wanted.isEmpty()) {
        m_conferences->choose(
            !sid.isEmpty() ? sid : conferences.index(0).data(ConferenceModel::SidRole).toString());
        return;
    }
    showMessage(tr("“%1” is not in progress").arg(m_wanted),
                tr("No conference with this SID or name is running on this account now. Choose "
                   "another one on the left."),
                m_refresh);
}

void MainWindow::openConference(const QString &sid)
{
    if (sid.isEmpty() || (m_model && m_model->conferenceSid() == sid))
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    else
        table()->setFocus();
    m_model = m_switchboard->open(sid);
    m_undo->clear();
    if (const auto *shown = m_switchboard->conferences().find(sid))
        m_conference->setConference(*shown);
    m_conference->setModel(m_model);
    m_panel->setModel(m_model);
    m_composer->setModel(m_model);
    m_pages->setCurrentWidget(m_conference);
    QSettings().setValue(lastConferenceKey(*m_switchboard), sid);
    connect(m_model, &ParticipantModel::refused, m_panel, &ParticipantPanel::showProblem);
    connect(m_model, &ParticipantModel::pressed, this, [this](const conference::Presses &presses) {
        const bool canBeTakenBack
            = std::any_of(presses.begin(), presses.end(),
                          [](const conference::Press &press) { return !press.inverse.isEmpty(); });
        if (canBeTakenBack)
            m_undo->push(new PressCommand(presses, m_switchboard->queue()));
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MainWindow::refreshSoon);
    connect(m_model, &ParticipantModel::ended, this, &MainWindow::refreshActions);
    const auto selectFirst = [this] {
        if (!table()->currentIndex().isValid() && m_model->rowCount() > 0)
            table()->setCurrentIndex(m_model->index(0, ParticipantModel::MutedColumn));
        refreshActions();
        emit dataArrived();
    };
    if (m_model->isLoading())
        connect(m_model, &ParticipantModel::loaded, this, selectFirst);
    else
        selectFirst();
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

void MainWindow::refreshSoon()
{
    if (!m_glance.isActive())
        m_glance.start();
}

void MainWindow::refreshSums()
{
    if (m_switchboard)
        m_status->setChanges(m_switchboard->queue().pending(), m_switchboard->queue().undecided());
    refreshHearing();
}

void MainWindow::refreshHearing()
{
    if (!m_model || m_panel->callSid().isEmpty())
        return;
    const conference::Hearing hearing = conference::hearingOf(*m_model, m_panel->callSid());
    m_panel->setAudibility(conference::listed(hearing.hears), conference::listed(hearing.heardBy));
}

QString MainWindow::conferenceName() const
{
    const auto *shown = m_switchboard && m_model
        ? m_switchboard->conferences().find(m_model->conferenceSid())
        : nullptr;
    return shown ? shown->friendlyName : QString();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/state"_s, saveState());
    event->accept();
}

} // namespace ui
