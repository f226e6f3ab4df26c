// SPDX-License-Identifier: Apache-2.0
#include "openconferences.h"

#include "coachingmenu.h"
#include "conferencepage.h"
#include "conferencetabs.h"
#include "undolist.h"

#include <session/accountsession.h>
#include <settings/settings.h>
#include <table/participanttable.h>

namespace conferences {

using namespace Qt::Literals::StringLiterals;
using people::ConferenceModel;

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
    if (sidOrName.isEmpty())
        return {};
    for (int row = 0; row < conferences.rowCount(); ++row) {
        const QModelIndex index = conferences.index(row);
        const QString sid = index.data(ConferenceModel::SidRole).toString();
        if (sid == sidOrName || index.data().toString() == sidOrName)
            return sid;
    }
    return {};
}

} // namespace

OpenConferences::OpenConferences(session::AccountSession &session, ConferenceTabs &tabs,
                                 FirstShown first, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tabs(tabs)
    , m_first(std::move(first))
{
    if (!m_first.wanted.isEmpty())
        session.want(m_first.wanted);
    for (ConferencePage *page : tabs.pages())
        followPage(page);
    connect(&tabs, &ConferenceTabs::pageAdded, this, &OpenConferences::followPage);
    connect(&tabs, &ConferenceTabs::pageShown, this, &OpenConferences::showInFront);
    connect(&tabs, &ConferenceTabs::pageClosed, this, &OpenConferences::leave);
    connect(&session.commands(), &people::ParticipantCommands::made, this,
            &OpenConferences::keepUndoable);
    connect(&session.queue(), &changes::ChangeQueue::changed, this, &OpenConferences::forgetUndone);
    connect(&session, &session::AccountSession::conferencesLoaded, this,
            &OpenConferences::openFirst);
    connect(&session, &session::AccountSession::refreshChanged, this,
            &OpenConferences::showRefresh);
    const ConferenceModel *conferences = &session.conferences();
    connect(conferences, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                // How many people there are a page counts itself.
                if (!roles.contains(ConferenceModel::PeopleRole))
                    showConferences();
            });
    connect(conferences, &ConferenceModel::applied, this, &OpenConferences::showConferences);
    connect(conferences, &QAbstractItemModel::rowsInserted, this, &OpenConferences::openFirst,
            Qt::QueuedConnection);
}

OpenConferences::~OpenConferences()
{
    m_tabs.clear();
    m_tabs.page()->setRefresh({});
}

void OpenConferences::followPage(ConferencePage *page)
{
    connect(page, &ConferencePage::arrived, this, [this, page] {
        if (page == m_tabs.page())
            emit arrived();
    });
    connect(page, &ConferencePage::openRequested, this, &OpenConferences::open);
    connect(page->table(), &table::ParticipantTable::coachingPressed, this,
            [this, page](const QModelIndex &index) { askCoaching(*page, index); });
}

void OpenConferences::askCoaching(const ConferencePage &page, const QModelIndex &index)
{
    table::ParticipantTable *table = page.table();
    auto *menu
        = new CoachingMenu(*page.model(), m_session.commands(),
                           index.data(people::ParticipantModel::CallSidRole).toString(), table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(table->viewport()->mapToGlobal(table->visualRect(index).bottomLeft()));
}

UndoList *OpenConferences::undoOf(const QString &conferenceSid)
{
    UndoList *&list = m_undo[conferenceSid];
    if (!list)
        list = new UndoList(m_session.commands(), this);
    return list;
}

void OpenConferences::keepUndoable(const people::UndoableChanges &changes)
{
    undoOf(changes.first().address.conferenceSid())->push(changes);
}

void OpenConferences::forgetUndone(const changes::Change &change)
{
    using State = changes::Change::State;
    const bool mayBeDone
        = change.isInDoubt || (change.error && twilio::mayHaveHappened(*change.error));
    const bool isUndone
        = change.state == State::Cancelled || (change.state == State::Refused && !mayBeDone);
    UndoList *list = isUndone ? m_undo.value(change.address.conferenceSid()) : nullptr;
    if (list)
        list->forget(change.id);
}

void OpenConferences::openFirst()
{
    if (m_hasOpened)
        return;
    const ConferenceModel &conferences = m_session.conferences();
    const QString wanted = findConference(conferences, m_first.wanted);
    if (conferences.rowCount() == 0)
        return emit noneInProgress();
    if (!m_first.wanted.isEmpty() && wanted.isEmpty())
        return emit notInProgress(m_first.wanted);
    openRemembered();
    if (!wanted.isEmpty())
        return showInNewTab(wanted);
    if (m_hasOpened)
        return;
    const QString usual = findConference(conferences, m_first.usual);
    show(usual.isEmpty() ? conferences.index(0).data(ConferenceModel::SidRole).toString() : usual);
}

void OpenConferences::openRemembered()
{
    const settings::Settings settings;
    const auto isInProgress
        = [this](const QString &sid) { return m_session.conferences().rowOf(sid) >= 0; };
    const QString last = settings.value(lastConferenceKey(m_session)).toString();
    for (const QString &sid : settings.value(openConferencesKey(m_session)).toStringList()) {
        if (isInProgress(sid))
            showInNewTab(sid);
    }
    if (isInProgress(last))
        show(last);
}

void OpenConferences::remember() const
{
    settings::Settings settings;
    settings.setValue(openConferencesKey(m_session), m_tabs.open());
    if (const auto *model = m_tabs.page()->model())
        settings.setValue(lastConferenceKey(m_session), model->conferenceSid());
}

void OpenConferences::open(const QString &conferenceSid)
{
    if (m_hasOpened || conferenceSid.isEmpty())
        return show(conferenceSid);
    // While the one that was asked for does not come, those that were open are not to be forgotten.
    openInNewTab(conferenceSid);
}

void OpenConferences::openInNewTab(const QString &conferenceSid)
{
    if (!m_hasOpened)
        openRemembered();
    showInNewTab(conferenceSid);
}

void OpenConferences::show(const QString &conferenceSid)
{
    if (conferenceSid.isEmpty())
        return;
    if (ConferencePage *page = m_tabs.pageOf(conferenceSid))
        return m_tabs.setCurrentWidget(page);
    ConferencePage *page = m_tabs.page();
    const QString former = page->model() ? page->model()->conferenceSid() : QString();
    m_hasOpened = true;
    people::ParticipantModel *model = m_session.open(conferenceSid);
    undoOf(conferenceSid)->setModel(model);
    page->setUndo(undoOf(conferenceSid));
    page->setModel(model);
    page->setRefresh(m_session.lastRefresh());
    showConferences();
    leave(former);
    emit opened();
}

void OpenConferences::showInNewTab(const QString &conferenceSid)
{
    if (!m_tabs.pageOf(conferenceSid) && m_tabs.page()->model())
        m_tabs.addPage();
    show(conferenceSid);
}

void OpenConferences::leave(const QString &conferenceSid)
{
    if (conferenceSid.isEmpty() || m_tabs.pageOf(conferenceSid))
        return;
    m_session.close(conferenceSid);
    remember();
}

void OpenConferences::showInFront()
{
    if (const auto *model = m_tabs.page()->model()) {
        m_session.open(model->conferenceSid());
        remember();
    }
}

void OpenConferences::showConferences()
{
    for (ConferencePage *page : m_tabs.pages()) {
        const auto *known = page->model()
            ? m_session.conferences().find(page->model()->conferenceSid())
            : nullptr;
        if (!known)
            continue;
        page->setConference(*known);
        page->setNamesake(m_session.conferences().namesakeOf(known->sid));
    }
}

void OpenConferences::showRefresh()
{
    const session::Refresh refresh = m_session.lastRefresh();
    for (ConferencePage *page : m_tabs.pages())
        page->setRefresh(refresh);
    if (!refresh.problem && !m_session.conferences().isLoading())
        openFirst();
}

} // namespace conferences
