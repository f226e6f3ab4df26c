// SPDX-License-Identifier: Apache-2.0
// The conferences of MainWindow's account that are open, and the one that is looked at.
#include "mainwindow.h"

#include <QLineEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoGroup>
#include <bench/composer.h>
#include <conferences/conferencelist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <panel/participantpanel.h>
#include <table/participanttable.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ConferenceModel;
using people::ParticipantModel;

namespace {

/// Where the SID of the conference that an account looked at last is remembered.
QString lastConferenceKey(const session::AccountSession &session)
{
    return u"lastConference/"_s + session.connection().credentials.accountSid;
}

/// Where the SIDs of all that were open are remembered, in the order of their tabs.
QString openConferencesKey(const session::AccountSession &session)
{
    return u"openConferences/"_s + session.connection().credentials.accountSid;
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

bool MainWindow::isConferenceShown() const
{
    return m_pages->currentWidget() == m_tabs;
}

void MainWindow::connectPage(conferences::ConferencePage *page)
{
    m_undo->addStack(page->undo());
    table::ParticipantTable *table = page->table();
    table->setContextActions(m_selectionActions + m_callerActions);
    connect(page, &conferences::ConferencePage::tryNow, m_refresh, &QAction::trigger);
    connect(page, &conferences::ConferencePage::connectRequested, m_connect, &QAction::trigger);
    connect(table, &table::ParticipantTable::coachingPressed, this, &MainWindow::askCoaching);
    connect(table, &table::ParticipantTable::currentParticipantChanged, this,
            [this, page](const QString &callSid) {
                if (page != m_tabs->page())
                    return;
                m_panel->setCallSid(callSid);
                showRemark({});
                if (!callSid.isEmpty())
                    m_composer->suggestParticipant(callSid);
                refreshHearing();
                refreshActions();
            });
}

void MainWindow::openFirst()
{
    const ConferenceModel &conferences = m_session->conferences();
    if (conferences.rowCount() == 0) {
        showMessage(tr("No conference is in progress on this account"),
                    tr("A conference begins when the first call joins it, and is shown here then."),
                    m_refresh);
        return;
    }
    if (m_wanted.isEmpty()) {
        openRemembered();
        if (!m_model)
            m_conferences->choose(conferences.index(0).data(ConferenceModel::SidRole).toString());
        return;
    }
    if (const QString sid = findConference(conferences, m_wanted); !sid.isEmpty())
        return m_conferences->choose(sid);
    showMessage(tr("“%1” is not in progress").arg(m_wanted),
                tr("No conference with this SID or name is running on this account now. Choose "
                   "another one on the left."),
                m_refresh);
}

void MainWindow::openRemembered()
{
    const QSettings settings;
    const QString last = settings.value(lastConferenceKey(*m_session)).toString();
    for (const QString &sid : settings.value(openConferencesKey(*m_session)).toStringList()) {
        if (m_session->conferences().rowOf(sid) >= 0)
            openInNewTab(sid);
    }
    if (m_session->conferences().rowOf(last) >= 0)
        m_conferences->choose(last);
}

void MainWindow::remember() const
{
    QSettings settings;
    settings.setValue(openConferencesKey(*m_session), m_tabs->open());
    if (m_model)
        settings.setValue(lastConferenceKey(*m_session), m_model->conferenceSid());
}

void MainWindow::openConference(const QString &sid)
{
    if (sid.isEmpty() || !m_session)
        return;
    if (conferences::ConferencePage *open = m_tabs->pageOf(sid))
        return m_tabs->setCurrentWidget(open);
    conferences::ConferencePage *page = m_tabs->page();
    const bool isFirst = !isConferenceShown();
    const QString former = page->model() ? page->model()->conferenceSid() : QString();
    ParticipantModel *model = m_session->open(sid);
    page->setModel(model);
    page->setRefresh(m_session->lastRefresh());
    if (const auto *shown = m_session->conferences().find(sid))
        page->setConference(*shown);
    followModel(page);
    leaveConference(former);
    m_pages->setCurrentWidget(m_tabs);
    showPage();
    if (isFirst)
        table()->setFocus();
}

void MainWindow::followModel(conferences::ConferencePage *page)
{
    ParticipantModel *model = page->model();
    connect(model, &QAbstractItemModel::dataChanged, this, &MainWindow::refreshSoon);
    connect(model, &ParticipantModel::ended, this, &MainWindow::refreshActions);
    const auto selectFirst = [this, page, model] {
        if (!page->table()->currentIndex().isValid() && model->rowCount() > 0)
            page->table()->setCurrentIndex(model->index(0, ParticipantModel::MutedColumn));
        refreshActions();
        if (page == m_tabs->page())
            emit dataArrived();
    };
    if (model->isLoading())
        connect(model, &ParticipantModel::loaded, this, selectFirst);
    else
        selectFirst();
}

void MainWindow::leaveConference(const QString &sid)
{
    if (sid.isEmpty() || !m_session || m_tabs->pageOf(sid))
        return;
    if (ParticipantModel *model = m_session->close(sid))
        model->disconnect(this);
    remember();
    refreshActions();
}

void MainWindow::openInNewTab(const QString &sid)
{
    if (!m_tabs->pageOf(sid) && m_tabs->page()->model())
        m_tabs->addPage();
    openConference(sid);
}

void MainWindow::openBlankTab()
{
    if (m_tabs->page()->model())
        m_tabs->addPage();
    m_conferences->setFocus();
}

void MainWindow::showPage()
{
    conferences::ConferencePage *page = m_tabs->page();
    m_model = page->model();
    m_undo->setActiveStack(page->undo());
    table()->setFilter(m_find->text());
    m_panel->setModel(m_model);
    showRemark({});
    const QModelIndex current = table()->currentIndex();
    m_panel->setCallSid(current.data(ParticipantModel::CallSidRole).toString());
    m_composer->setModel(m_model);
    const QString sid = m_model ? m_model->conferenceSid() : QString();
    m_conferences->setShown(sid);
    if (m_model && m_session) {
        m_session->open(sid);
        remember();
    }
    refreshHearing();
    refreshActions();
}

} // namespace window
