// SPDX-License-Identifier: Apache-2.0
// The account that MainWindow shows.
#include "announcedialog.h"
#include "attention.h"
#include "mainwindow.h"
#include "statusline.h"

#include <QStackedWidget>
#include <bench/composer.h>
#include <conferences/conferencelist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <panel/participantpanel.h>
#include <records/activityview.h>
#include <records/exchangesview.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ConferenceModel;

void MainWindow::setSwitchboard(session::Switchboard *switchboard,
                                history::ExchangeModel *exchanges, const QString &conference)
{
    clearAccount();
    m_switchboard = switchboard;
    m_exchanges->setExchanges(exchanges);
    setWindowTitle(switchboard ? tr("%1 – Conference Panel").arg(switchboard->connection().name)
                               : tr("Conference Panel"));
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
        m_attention->disconnect(m_switchboard);
        m_switchboard->queue().disconnect(this);
        m_switchboard->conferences().disconnect(this);
        m_switchboard->callers().disconnect(this);
    }
    for (const conferences::ConferencePage *page : m_tabs->pages()) {
        if (page->model())
            page->model()->disconnect(this);
    }
    m_tabs->clear();
    m_tabs->page()->setRefresh({});
    showPage();
    m_conferences->setConferences(nullptr);
    m_activity->setActivity(nullptr);
    m_status->setDisconnected();
}

void MainWindow::connectSwitchboard()
{
    m_conferences->setConferences(&m_switchboard->conferences());
    m_activity->setActivity(&m_switchboard->activity());
    const session::Connection &connection = m_switchboard->connection();
    m_composer->setAccount(connection.endpoint, connection.credentials.accountSid);
    nameConnection();
    connect(m_switchboard, &session::Switchboard::renamed, this, &MainWindow::nameConnection);
    m_switchboard->setAttention(m_attention->isLookedAt());
    connect(m_attention, &Attention::changed, m_switchboard, &session::Switchboard::setAttention);
    changes::ChangeQueue &queue = m_switchboard->queue();
    connect(&queue, &changes::ChangeQueue::changed, this, [this](const changes::Change &change) {
        m_panel->take(change);
        m_composer->take(change);
        m_announce->take(change);
        refreshSoon();
    });
    connect(m_switchboard, &session::Switchboard::refreshChanged, this, &MainWindow::takeRefresh);
    connect(m_switchboard, &session::Switchboard::conferencesLoaded, this, &MainWindow::openFirst);
    connectCallers();
    const ConferenceModel *conferences = &m_switchboard->conferences();
    connect(conferences, &QAbstractItemModel::dataChanged, this, [this] {
        for (conferences::ConferencePage *page : m_tabs->pages()) {
            if (const auto *shown = page->model()
                    ? m_switchboard->conferences().find(page->model()->conferenceSid())
                    : nullptr)
                page->setConference(*shown);
        }
    });
    connect(
        conferences, &QAbstractItemModel::rowsInserted, this,
        [this] {
            if (m_switchboard && !isConferenceShown())
                openFirst();
        },
        Qt::QueuedConnection);
}

void MainWindow::nameConnection()
{
    const session::Connection &connection = m_switchboard->connection();
    m_status->setConnection(connection.name, connection.credentials.accountSid,
                            [this] { return m_switchboard->lastRefresh(); });
}

void MainWindow::takeRefresh()
{
    const session::Refresh refresh = m_switchboard->lastRefresh();
    m_status->showRefresh();
    for (conferences::ConferencePage *page : m_tabs->pages())
        page->setRefresh(refresh);
    if (isConferenceShown())
        return;
    if (refresh.problem)
        showMessage(tr("The conferences could not be loaded"), refresh.problem->message,
                    areCredentialsRefused(*refresh.problem) ? m_connect : m_refresh);
    else if (!m_switchboard->conferences().isLoading())
        openFirst();
}

} // namespace window
