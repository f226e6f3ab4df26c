// SPDX-License-Identifier: Apache-2.0
#include "shownaccount.h"

#include "activitypresses.h"
#include "approach.h"
#include "attention.h"
#include "connectionbadge.h"
#include "setbacknews.h"
#include "statusline.h"

#include <bench/composer.h>
#include <conferences/conferencelist.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <hearing/hearingview.h>
#include <panel/groupbuttons.h>
#include <panel/participantpanel.h>
#include <people/consequence.h>
#include <records/activityview.h>
#include <words/errorwords.h>
#include <words/inputwords.h>
#include <words/isolation.h>
#include <words/peoplewords.h>

namespace window {

using bench::Composer;
using changes::Change;
using changes::ChangeQueue;
using conferences::ConferenceList;
using conferences::OpenConferences;
using conferences::Selection;
using panel::ParticipantPanel;
using people::ParticipantCommands;
using session::AccountSession;

ShownAccount::ShownAccount(AccountSession &session, const Views &views,
                           const conferences::FirstShown &first)
    : m_session(session)
    , m_views(views)
{
    constexpr std::chrono::milliseconds glance{150};
    m_glance.setSingleShot(true);
    m_glance.setInterval(glance);
    connect(&m_glance, &QTimer::timeout, this, &ShownAccount::showSums);

    views.selection->setSession(&session);
    views.list->setConferences(&session.conferences());
    views.activity->setActivity(&session.activity());
    views.composer->setAccount(session.connection().endpoint, session.connection().credentials);
    showConnection();
    connect(views.status, &StatusLine::ticked, this, &ShownAccount::showChanges);
    connect(&session, &AccountSession::renamed, this, &ShownAccount::showConnection);
    session.setAttention(views.attention->isLookedAt());
    connect(views.attention, &Attention::changed, this,
            [this](bool isLookedAt) { m_session.setAttention(isLookedAt); });
    connect(views.approach, &Approach::sensed, this, [this] { m_session.connectAhead(); });
    m_session.connectAhead();
    openConferences(first);
    handOn();
    followCallers();
}

ShownAccount::~ShownAccount()
{
    m_session.commands().setHoldMusicDrafts({});
    m_open.reset();
    m_views.selection->setSession(nullptr);
    m_views.list->setConferences(nullptr);
    m_views.activity->setActivity(nullptr);
    m_views.status->setDisconnected();
    m_views.badge->setDisconnected();
}

void ShownAccount::openConferences(const conferences::FirstShown &first)
{
    m_open = std::make_unique<OpenConferences>(m_session, *m_views.tabs, first);
    connect(m_views.list, &ConferenceList::chosen, m_open.get(), &OpenConferences::open);
    connect(m_views.list, &ConferenceList::chosenForNewTab, m_open.get(),
            &OpenConferences::openInNewTab);
    connect(m_open.get(), &OpenConferences::opened, this, &ShownAccount::opened);
    connect(m_open.get(), &OpenConferences::arrived, this, &ShownAccount::arrived);
    connect(m_open.get(), &OpenConferences::noneInProgress, this, [this] {
        emit nothingToShow(
            tr("No conference is in progress on this account"),
            tr("A conference begins when the first call joins it, and is shown here then."),
            Remedy::Refresh);
    });
    connect(m_open.get(), &OpenConferences::notInProgress, this, [this](const QString &name) {
        emit nothingToShow(tr("“%1” is not in progress").arg(words::isolated(name)),
                           tr("No conference with this SID or name is running on this account "
                              "now. Choose another one on the left."),
                           Remedy::Refresh);
    });
    connect(&m_session, &AccountSession::refreshChanged, this, &ShownAccount::showRefresh);
    connect(m_views.selection, &Selection::conferenceChanged, this, &ShownAccount::showConference);
    connect(m_views.selection, &Selection::currentChanged, this, &ShownAccount::showParticipant);
    connect(m_views.selection, &Selection::changed, this, [this] {
        showSelection();
        showSoon();
    });
}

void ShownAccount::handOn()
{
    auto *setbacks = new SetbackNews(m_session.activity(), m_views, this);
    connect(setbacks, &SetbackNews::remarked, this, &ShownAccount::remarked);
    connect(&m_session.queue(), &ChangeQueue::changed, this,
            [this, setbacks](const Change &change) {
                m_views.panel->apply(change);
                m_views.composer->apply(change);
                setbacks->follow(change);
                showSoon();
            });
    ParticipantCommands &commands = m_session.commands();
    commands.setHoldMusicDrafts(
        [panel = m_views.panel](const QString &callSid) { return panel->holdMusic(callSid); });
    connect(&commands, &ParticipantCommands::refused, this,
            [this](const twilio::ParticipantAddress &address, const twilio::Problem &problem) {
                const QString why = words::operatorSentence(problem);
                // The music of a hold is the panel's: it says what became of the press on a switch.
                const bool isOfHold = problem.field.startsWith(QLatin1StringView("Hold"));
                const QString sentence = isOfHold ? words::notHeld(why) : why;
                m_views.panel->showProblem(address.participant(), problem.field, sentence);
                emit remarked(sentence);
            });
    connect(&commands, &ParticipantCommands::notMade, this, &ShownAccount::remarked);
    connect(new ActivityPresses(m_session, m_views, this), &ActivityPresses::remarked, this,
            &ShownAccount::remarked);
    connect(m_views.panel, &ParticipantPanel::updateRequested, this,
            [this](const QStringList &callSids, const twilio::ParticipantUpdate &update) {
                if (const auto *conference = m_views.selection->conference())
                    m_session.commands().update(*conference, callSids, update);
            });
    connect(
        m_views.composer, &Composer::sendRequested, this,
        [this](const twilio::ParticipantAddress &address, const twilio::ParticipantUpdate &update) {
            const auto *conference = m_views.selection->conference();
            if (!conference)
                return;
            const QUuid id = m_session.commands().compose(*conference, address, update);
            if (const auto *change = m_session.queue().find(id))
                m_views.composer->follow(*change);
        });
}

void ShownAccount::followCallers()
{
    const people::Callers *callers = &m_session.callers();
    connect(callers, &people::Callers::refusedOnce, this, &ShownAccount::remarked);
    connect(callers, &people::Callers::failed, this,
            [this](const QString &callSid, const twilio::Error &error) {
                const auto *conference = m_views.selection->conference();
                const QString who
                    = conference ? conference->nameOf(callSid) : words::isolated(callSid);
                emit remarked(
                    tr("Could not find out who %1 is: %2").arg(who, words::reasonWithCode(error)));
            });
}

void ShownAccount::showConference()
{
    people::ParticipantModel *conference = m_views.selection->conference();
    m_views.panel->setModel(conference);
    m_views.hearing->setModel(conference);
    m_views.hearing->setCurrent(m_views.selection->current());
    showSelection();
    m_views.composer->setModel(conference);
    m_views.composer->followSelection(m_views.selection->current());
    m_views.list->setShown(conference ? conference->conferenceSid() : QString());
    emit remarked({});
    if (conference) {
        connect(conference, &QAbstractItemModel::dataChanged, this, &ShownAccount::showSoon,
                Qt::UniqueConnection);
    }
    showHearing();
}

void ShownAccount::showParticipant(const QString &callSid)
{
    showSelection();
    m_views.composer->followSelection(callSid);
    m_views.hearing->setCurrent(callSid);
    emit remarked({});
    showHearing();
}

void ShownAccount::showSelection()
{
    m_views.panel->groupButtons()->setReach(m_views.selection->hidden(),
                                            static_cast<int>(m_views.selection->others().size()));
    const QStringList callSids = m_views.selection->callSids();
    if (callSids.size() > 1)
        m_views.panel->setGroup(callSids);
    else
        m_views.panel->setCallSid(m_views.selection->current());
}

void ShownAccount::showConnection()
{
    const account::Connection &connection = m_session.connection();
    m_views.status->setConnection(connection.name, connection.credentials.accountSid,
                                  [this] { return m_session.lastRefresh(); });
    m_views.badge->setConnection(connection);
}

void ShownAccount::showRefresh()
{
    m_views.status->showRefresh();
    const session::Refresh refresh = m_session.lastRefresh();
    if (refresh.problem && !m_open->hasOpened()) {
        emit nothingToShow(
            tr("The conferences could not be loaded"), words::sentence(*refresh.problem),
            areCredentialsRefused(*refresh.problem) ? Remedy::Connect : Remedy::Refresh);
    }
}

void ShownAccount::showSoon()
{
    if (!m_glance.isActive())
        m_glance.start();
}

void ShownAccount::showSums()
{
    showChanges();
    showHearing();
}

void ShownAccount::showChanges()
{
    const ChangeQueue &queue = m_session.queue();
    m_views.status->setChanges(queue.pending(), queue.backlog(), queue.undecided());
}

void ShownAccount::showHearing()
{
    const auto *conference = m_views.selection->conference();
    if (!conference || m_views.panel->callSid().isEmpty())
        return;
    const people::Hearing hearing = people::hearingOf(*conference, m_views.panel->callSid());
    m_views.panel->setAudibility(words::listed(hearing.hears), words::listed(hearing.heardBy));
}

} // namespace window
