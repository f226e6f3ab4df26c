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
#include <conferences/presscommand.h>
#include <panel/participantpanel.h>
#include <records/activityview.h>
#include <records/exchangesview.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ConferenceModel;

void MainWindow::setSession(session::AccountSession *session, history::ExchangeModel *exchanges,
                            const QString &conference)
{
    clearAccount();
    m_session = session;
    m_exchanges->setExchanges(exchanges);
    setWindowTitle(session ? tr("%1 – Conference Panel").arg(session->connection().name)
                           : tr("Conference Panel"));
    if (session) {
        m_wanted = conference;
        connectSession();
        showMessage(tr("Connecting to %1…").arg(session->connection().name));
    } else {
        showMessage(tr("Not connected"),
                    tr("Connect to an account, or to the sandbox to try everything out."),
                    m_connect);
    }
    refreshActions();
}

void MainWindow::clearAccount()
{
    if (m_session) {
        m_session->disconnect(this);
        m_attention->disconnect(m_session);
        m_session->queue().disconnect(this);
        m_session->commands().disconnect(this);
        m_session->commands().setHoldMusicDrafts({});
        m_session->conferences().disconnect(this);
        m_session->callers().disconnect(this);
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

void MainWindow::connectSession()
{
    m_conferences->setConferences(&m_session->conferences());
    m_activity->setActivity(&m_session->activity());
    const account::Connection &connection = m_session->connection();
    m_composer->setAccount(connection.endpoint, connection.credentials.accountSid);
    nameConnection();
    connect(m_session, &session::AccountSession::renamed, this, &MainWindow::nameConnection);
    m_session->setAttention(m_attention->isLookedAt());
    connect(m_attention, &Attention::changed, m_session, &session::AccountSession::setAttention);
    connectCommands();
    connect(&m_session->queue(), &changes::ChangeQueue::changed, this,
            [this](const changes::Change &change) {
                m_panel->take(change);
                m_composer->take(change);
                m_announce->take(change);
                refreshSoon();
            });
    connect(m_session, &session::AccountSession::refreshChanged, this, &MainWindow::takeRefresh);
    connect(m_session, &session::AccountSession::conferencesLoaded, this, &MainWindow::openFirst);
    connectCallers();
    const ConferenceModel *conferences = &m_session->conferences();
    connect(conferences, &QAbstractItemModel::dataChanged, this, [this] {
        for (conferences::ConferencePage *page : m_tabs->pages()) {
            if (const auto *shown = page->model()
                    ? m_session->conferences().find(page->model()->conferenceSid())
                    : nullptr)
                page->setConference(*shown);
        }
    });
    connect(
        conferences, &QAbstractItemModel::rowsInserted, this,
        [this] {
            if (m_session && !isConferenceShown())
                openFirst();
        },
        Qt::QueuedConnection);
}

void MainWindow::connectCommands()
{
    people::ParticipantCommands &commands = m_session->commands();
    commands.setHoldMusicDrafts([panel = QPointer(m_panel)](const QString &callSid) {
        return panel ? panel->holdMusic(callSid) : people::HoldMusic();
    });
    connect(&commands, &people::ParticipantCommands::refused, m_panel,
            [this](const twilio::ParticipantAddress &address, const twilio::Problem &problem) {
                m_panel->showProblem(address.participant(), problem);
            });
    connect(&commands, &people::ParticipantCommands::made, this,
            [this](const people::UndoableChanges &changes) {
                conferences::ConferencePage *page
                    = m_tabs->pageOf(changes.first().address.conferenceSid());
                if (page && people::canBeTakenBack(changes))
                    page->undo()->push(
                        new conferences::PressCommand(changes, m_session->commands()));
            });
}

void MainWindow::nameConnection()
{
    const account::Connection &connection = m_session->connection();
    m_status->setConnection(connection.name, connection.credentials.accountSid,
                            [this] { return m_session->lastRefresh(); });
}

void MainWindow::takeRefresh()
{
    const session::Refresh refresh = m_session->lastRefresh();
    m_status->showRefresh();
    for (conferences::ConferencePage *page : m_tabs->pages())
        page->setRefresh(refresh);
    if (isConferenceShown())
        return;
    if (refresh.problem)
        showMessage(tr("The conferences could not be loaded"), refresh.problem->message,
                    areCredentialsRefused(*refresh.problem) ? m_connect : m_refresh);
    else if (!m_session->conferences().isLoading())
        openFirst();
}

} // namespace window
