// SPDX-License-Identifier: Apache-2.0
// The account that MainWindow shows, and which of its conferences.
#include "activityview.h"
#include "announcedialog.h"
#include "composer.h"
#include "conferencelist.h"
#include "conferencepage.h"
#include "exchangesview.h"
#include "mainwindow.h"
#include "participantpanel.h"
#include "participanttable.h"
#include "presscommand.h"
#include "statusline.h"

#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>

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
        m_switchboard->conferences().disconnect(this);
        m_switchboard->callers().disconnect(this);
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
    connectCallers();
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
    if (m_model)
        return;
    if (refresh.problem)
        showMessage(tr("The conferences could not be loaded"), refresh.problem->message, m_refresh);
    else if (!m_switchboard->conferences().isLoading())
        openFirst();
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

} // namespace ui
