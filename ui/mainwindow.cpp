// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "activityview.h"
#include "announcedialog.h"
#include "banner.h"
#include "composer.h"
#include "conferencedelegate.h"
#include "conferenceheader.h"
#include "exchangesview.h"
#include "participantpanel.h"
#include "participanttable.h"
#include "presscommand.h"
#include "statusline.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>
#include <conference/consequence.h>

namespace ui {

using namespace Qt::Literals::StringLiterals;
using conference::ConferenceModel;
using conference::ParticipantModel;

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
    m_header = new ConferenceHeader;
    m_banner = new Banner;
    m_table = new ParticipantTable;
    m_message = new QLabel;
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);

    auto *live = new QWidget;
    auto *column = new QVBoxLayout(live);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_message);
    m_pages->addWidget(live);
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
    m_conferences = new QListView;
    m_conferences->setAccessibleName(tr("Conferences"));
    m_conferences->setFrameShape(QFrame::NoFrame);
    m_conferences->setItemDelegate(new ConferenceDelegate(m_conferences));
    m_conferences->setEditTriggers(QAbstractItemView::NoEditTriggers);
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

void MainWindow::setSwitchboard(conference::Switchboard *switchboard,
                                history::ExchangeModel *exchanges, const QString &conference)
{
    m_switchboard = switchboard;
    m_wanted = conference;
    m_conferences->setModel(&switchboard->conferences());
    m_activity->setActivity(&switchboard->activity());
    m_exchanges->setExchanges(exchanges);
    const conference::Connection &connection = switchboard->connection();
    m_composer->setAccount(connection.endpoint, connection.credentials.accountSid);
    m_status->setConnection(connection.name, connection.credentials.accountSid,
                            [switchboard] { return switchboard->lastRefresh(); });
    conference::ChangeQueue &queue = switchboard->queue();
    connect(&queue, &conference::ChangeQueue::changed, m_panel, &ParticipantPanel::take);
    connect(&queue, &conference::ChangeQueue::changed, m_composer, &Composer::take);
    connect(&queue, &conference::ChangeQueue::changed, m_announce, &AnnounceDialog::take);
    connect(&queue, &conference::ChangeQueue::changed, m_status,
            [this, &queue] { m_status->setChanges(queue.pending(), queue.undecided()); });
    connect(m_activity, &ActivityView::cancelRequested, &queue, &conference::ChangeQueue::cancel);
    connect(m_activity, &ActivityView::checkRequested, &queue, &conference::ChangeQueue::check);
    connect(m_activity, &ActivityView::sendAgainRequested, &queue,
            &conference::ChangeQueue::sendAgain);
    connect(m_activity, &ActivityView::letBeRequested, &queue, &conference::ChangeQueue::letBe);
    connect(switchboard, &conference::Switchboard::refreshChanged, this, [this] {
        m_status->showRefresh();
        m_banner->setRefresh(m_switchboard->lastRefresh());
        if (!m_model && m_switchboard->lastRefresh().problem)
            showMessage(m_switchboard->lastRefresh().problem->message);
    });
    connect(switchboard, &conference::Switchboard::conferencesLoaded, this, &MainWindow::openFirst);
    connect(m_conferences->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                openConference(current.data(ConferenceModel::SidRole).toString());
            });
    connect(&switchboard->conferences(), &QAbstractItemModel::dataChanged, this, [this] {
        if (const auto *shown = m_model && m_switchboard
                ? m_switchboard->conferences().find(m_model->conferenceSid())
                : nullptr)
            m_header->setConference(*shown);
    });
    refreshActions();
}

void MainWindow::connectViews()
{
    connect(m_banner, &Banner::tryNow, this, [this] {
        if (m_switchboard)
            m_switchboard->refresh();
    });
    connect(m_table, &ParticipantTable::currentParticipantChanged, this,
            [this](const QString &callSid) {
                m_panel->setCallSid(callSid);
                if (!callSid.isEmpty())
                    m_composer->suggestParticipant(callSid);
                refreshHearing();
                refreshActions();
            });
    connect(m_table, &ParticipantTable::coachingPressed, this, &MainWindow::askCoaching);
    connect(m_table, &ParticipantTable::removeRequested, this, &MainWindow::askRemoval);
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
    int row = 0;
    for (int i = 0; i < conferences.rowCount() && !m_wanted.isEmpty(); ++i) {
        const QModelIndex index = conferences.index(i);
        if (index.data(ConferenceModel::SidRole).toString() == m_wanted
            || index.data().toString() == m_wanted)
            row = i;
    }
    if (conferences.rowCount() == 0) {
        showMessage(tr("No conference is in progress on this account.\nA conference begins when "
                       "the first call joins it. Press F5 to look again."));
        return;
    }
    m_conferences->setCurrentIndex(conferences.index(row));
}

void MainWindow::openConference(const QString &sid)
{
    if (sid.isEmpty() || (m_model && m_model->conferenceSid() == sid))
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = m_switchboard->open(sid);
    m_undo->clear();
    if (const auto *shown = m_switchboard->conferences().find(sid))
        m_header->setConference(*shown);
    m_header->setModel(m_model);
    m_panel->setModel(m_model);
    m_composer->setModel(m_model);
    m_table->setParticipants(m_model);
    m_pages->setCurrentIndex(1);
    connect(m_model, &ParticipantModel::refused, m_panel, &ParticipantPanel::showProblem);
    connect(m_model, &ParticipantModel::pressed, this, [this](const conference::Presses &presses) {
        const bool canBeTakenBack
            = std::any_of(presses.begin(), presses.end(),
                          [](const conference::Press &press) { return !press.inverse.isEmpty(); });
        if (canBeTakenBack)
            m_undo->push(new PressCommand(presses, m_switchboard->queue()));
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MainWindow::refreshSoon);
    const auto selectFirst = [this] {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, ParticipantModel::MutedColumn));
        refreshActions();
        emit dataArrived();
    };
    if (m_model->isLoading())
        connect(m_model, &ParticipantModel::loaded, this, selectFirst);
    else
        selectFirst();
}

void MainWindow::showMessage(const QString &sentence)
{
    m_message->setText(sentence);
    m_pages->setCurrentIndex(0);
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
