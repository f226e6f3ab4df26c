// SPDX-License-Identifier: Apache-2.0
#include "joinactions.h"

#include "dialactions.h"
#include "keybindings.h"

#include <QAction>
#include <changes/statetraits.h>
#include <conferences/coachlist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <conferences/supervisecontrol.h>
#include <dialing/callform.h>
#include <dialing/joindialog.h>
#include <people/supervision.h>
#include <people/supervisor.h>
#include <session/accountsession.h>
#include <settings/settings.h>
#include <twilio/callee.h>
#include <words/changewords.h>
#include <words/isolation.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::ConferencePage;
using conferences::JoinFacts;
using people::ParticipantModel;

namespace {

/// Where is kept how the person at the desk joins on an account.
QString groupOf(const session::AccountSession &session)
{
    return u"join/"_s + session.connection().credentials.accountSid;
}

QString usualLabel()
{
    return u"supervisor"_s;
}

bool isTaken(const ParticipantModel &model, const QString &label)
{
    const int row = model.rowOf(twilio::ParticipantAddress(model.conferenceSid(), label));
    return row >= 0 && !model.hasLeft(row);
}

/// The service takes each label once in a conference.
QString freeLabel(const ParticipantModel &model, const QString &wanted)
{
    QString label = wanted;
    for (int number = 2; isTaken(model, label); ++number)
        label = wanted + u' ' + QString::number(number);
    return label;
}

} // namespace

JoinActions::JoinActions(conferences::Selection &selection, conferences::ConferenceTabs &tabs,
                         QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_tabs(tabs)
    , m_window(window)
    , m_dialog(new dialing::JoinDialog(window))
    , m_join(new QAction(this))
    , m_joinAndCoach(new QAction(tr("Join and coac&h somebody…"), this))
    , m_joinAnew(new QAction(tr("Join with other &settings…"), this))
{
    setKey(*m_join, u"join"_s, QKeySequence(u"Ctrl+Shift+J"_s));
    setKey(*m_joinAndCoach, u"join-and-coach"_s);
    setKey(*m_joinAnew, u"join-with-other-settings"_s);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &JoinActions::show);
    connect(m_join, &QAction::triggered, this, [this] { join(m_selection.conference()); });
    connect(m_joinAndCoach, &QAction::triggered, this,
            [this] { askWhomToCoach(m_selection.conference()); });
    connect(m_joinAnew, &QAction::triggered, this, [this] {
        if (canJoin(m_selection.conference()))
            ask(*m_selection.conference());
    });
    connect(m_dialog, &dialing::CallDialog::callRequested, this,
            [this](const std::vector<twilio::NewParticipant> &who) {
                const Kept settings{who.front().to, who.front().from, who.front().label,
                                    m_dialog->beep()};
                keep(settings);
                call(m_conference, settings, who.front().callSidToCoach);
            });
    connect(m_dialog, &dialing::CallDialog::decided, this,
            [this](const QUuid &id, changes::Decision decision) {
                if (m_session)
                    m_session->commands().decide(id, decision);
            });
    for (ConferencePage *page : tabs.pages())
        followPage(page);
    connect(&tabs, &conferences::ConferenceTabs::pageAdded, this, &JoinActions::followPage);
    connect(&selection, &conferences::Selection::sessionChanged, this, &JoinActions::followSession);
    connect(&selection, &conferences::Selection::changed, &m_soon, qOverload<>(&QTimer::start));
    followSession();
    show();
}

JoinActions::Kept JoinActions::kept() const
{
    if (!m_session)
        return {};
    const settings::Settings settings(groupOf(*m_session));
    Kept kept{settings.value(u"number").toString(), settings.value(u"from").toString(),
              settings.value(u"label").toString(), settings.value(u"beep").toBool()};
    if (kept.label.isEmpty())
        kept.label = usualLabel();
    // What somebody has written into the file may be none.
    if (!twilio::calleeOf(kept.number))
        kept.number.clear();
    return kept;
}

void JoinActions::keep(const Kept &kept) const
{
    settings::Settings settings(groupOf(*m_session));
    settings.setValue(u"number", kept.number);
    settings.setValue(u"from", kept.from);
    settings.setValue(u"label", kept.label);
    settings.setValue(u"beep", kept.beep);
}

void JoinActions::followPage(ConferencePage *page)
{
    connect(page, &ConferencePage::modelChanged, this, [this, page] { followModel(page); });
    connect(page->supervise(), &conferences::SuperviseControl::joinPressed, this,
            [this, page] { join(page->model()); });
    followModel(page);
}

void JoinActions::followModel(const ConferencePage *page)
{
    m_soon.start();
    const ParticipantModel *model = page->model();
    if (!model)
        return;
    connect(model, &ParticipantModel::loaded, this, [this, model] {
        lookForOneself(*model);
        m_soon.start();
    });
    lookForOneself(*model);
}

/// Whoever was called in at an earlier start has the label, and their number tells whether it is
/// the person at the desk.
void JoinActions::lookForOneself(const ParticipantModel &model)
{
    const Kept settings = kept();
    if (!m_session || settings.number.isEmpty())
        return;
    QStringList alike;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString &label = model.participant(row).label;
        if (label == settings.label || label.startsWith(settings.label + u' '))
            alike += model.participant(row).callSid;
    }
    m_session->callers().ask(alike);
}

void JoinActions::followSession()
{
    m_session = m_selection.session();
    m_called = {};
    m_dialog->reject();
    m_soon.start();
    if (!m_session)
        return;
    connect(&m_session->supervisor(), &people::Supervisor::changed, &m_soon,
            qOverload<>(&QTimer::start));
    connect(&m_session->queue(), &changes::ChangeQueue::changed, this, &JoinActions::take);
}

bool JoinActions::canJoin(const ParticipantModel *model) const
{
    return m_session && model && !model->isLoading() && !model->hasEnded()
        && !people::supervisionOf(*model).isThere && !isBeingCalled(*model);
}

bool JoinActions::isBeingCalled(const ParticipantModel &model) const
{
    const int own = model.rowOf(model.own());
    return (!m_called.isNull() && m_calledInto == model.conferenceSid())
        || (own >= 0 && !model.hasLeft(own) && !model.isAvailable(own));
}

ParticipantModel *JoinActions::modelOf(const QString &conferenceSid) const
{
    for (const ConferencePage *page : m_tabs.pages()) {
        if (page->model() && page->model()->conferenceSid() == conferenceSid)
            return page->model();
    }
    return nullptr;
}

void JoinActions::show()
{
    using Offer = JoinFacts::Offer;
    const Kept settings = kept();
    const QString tip = settings.isWhole()
        ? tr("Calls %1 into this conference, muted").arg(words::isolated(settings.number))
        : tr("Calls you into this conference, muted; asks for your number first");
    for (ConferencePage *page : m_tabs.pages()) {
        const ParticipantModel *model = page->model();
        JoinFacts facts;
        if (canJoin(model))
            facts = {settings.isWhole() ? Offer::AtOnce : Offer::Ask, tip};
        else if (m_session && model && !model->hasEnded() && isBeingCalled(*model))
            facts = {Offer::Calling, tr("You are being called")};
        page->supervise()->showJoin(facts);
    }
    const bool isOffered = canJoin(m_selection.conference());
    m_join->setText(settings.isWhole() ? tr("&Join") : tr("&Join…"));
    for (QAction *action : actions())
        action->setEnabled(isOffered);
}

void JoinActions::join(ParticipantModel *model)
{
    if (!canJoin(model))
        return;
    if (const Kept settings = kept(); settings.isWhole())
        call(model->conferenceSid(), settings, {});
    else
        ask(*model);
}

void JoinActions::ask(const ParticipantModel &model, const QString &callSidToCoach)
{
    m_conference = model.conferenceSid();
    const Kept settings = kept();
    const auto *known = m_session->conferences().find(m_conference);
    m_dialog->setConference(
        words::shownName(known ? known->friendlyName : QString(), m_conference));
    dialing::CallForm &form = m_dialog->form();
    if (form.numbers().isEmpty()) {
        const QString own = twilio::dialable(m_session->supervisor().identity().number);
        form.setNumbers(settings.number.isEmpty() ? QStringList(own)
                                                  : QStringList(settings.number));
    }
    if (form.label().isEmpty())
        form.setLabel(settings.label);
    form.propose(settings.from);
    m_dialog->setBeep(settings.beep);
    fillDialog(*m_dialog, *m_session, model);
    form.setCoached(callSidToCoach);
    form.setFocus();
    m_dialog->open();
}

void JoinActions::askWhomToCoach(ParticipantModel *model)
{
    if (!canJoin(model))
        return;
    auto *list = new conferences::CoachList(*model, m_session->supervisor().coachedLately(*model),
                                            m_window);
    connect(list, &conferences::CoachList::chosen, this,
            [this, model = QPointer(model)](const QString &callSid) {
                const Kept settings = kept();
                if (!canJoin(model))
                    return;
                if (settings.isWhole())
                    call(model->conferenceSid(), settings, callSid);
                else
                    ask(*model, callSid);
            });
    const QWidget *control = m_tabs.page()->supervise();
    list->popup(control->mapToGlobal(control->rect().bottomLeft()));
}

void JoinActions::call(const QString &conferenceSid, const Kept &settings,
                       const QString &callSidToCoach)
{
    const ParticipantModel *model = modelOf(conferenceSid);
    if (!canJoin(model))
        return emit remarked(tr("Nobody was called: you cannot join now."));
    const bool isCoach = !callSidToCoach.isEmpty();
    twilio::NewParticipant who{.beep = settings.beep,
                               .callSidToCoach = callSidToCoach,
                               .endConferenceOnExit = false,
                               .from = settings.from,
                               .label = freeLabel(*model, settings.label),
                               .muted = !isCoach,
                               .startConferenceOnEnter = false,
                               .to = settings.number};
    if (isCoach)
        who.coaching = true;
    if (!who.validate().empty())
        return ask(*model, callSidToCoach);
    m_calledInto = conferenceSid;
    m_called = m_session->commands().dialIn(
        conferenceSid, who, isCoach ? model->plainNameOf(callSidToCoach) : QString());
    if (const auto *change = m_session->queue().find(m_called); change && m_dialog->isVisible())
        m_dialog->follow(*change);
    emit remarked({});
    show();
}

void JoinActions::take(const changes::Change &change)
{
    const bool isOurs = change.id == m_called;
    if (isOurs && change.isSettled()) {
        m_called = {};
        ParticipantModel *model = modelOf(change.address.conferenceSid());
        const auto &who = std::get<changes::DialIn>(change.operation).participant;
        if (model && model->rowOf(change.callSid) >= 0)
            m_session->supervisor().join(*model, change.callSid, {.number = who.to});
        const bool isNews = changes::traitsOf(change.state).isSetback || !change.isDecided;
        if (isNews && !m_dialog->isVisible())
            emit remarked(words::sentence(change));
        m_soon.start();
    }
    m_dialog->apply(change);
}

} // namespace window
