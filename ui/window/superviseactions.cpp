// SPDX-License-Identifier: Apache-2.0
#include "superviseactions.h"

#include "deskfacts.h"
#include "joinactions.h"
#include "keybindings.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <conferences/coachlist.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/selection.h>
#include <conferences/supervisecontrol.h>
#include <conferences/youmenu.h>
#include <controls/entrytext.h>
#include <people/supervisor.h>
#include <session/accountsession.h>
#include <settings/settings.h>
#include <words/isolation.h>
#include <words/supervisewords.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::ConferencePage;
using conferences::OnAirLabel;
using people::ParticipantModel;
using people::Position;
using people::Supervision;

namespace {

/// Where is kept who the person at the desk is on an account.
QString groupOf(const session::AccountSession &session)
{
    return u"you/"_s + session.connection().credentials.accountSid;
}

people::OwnIdentity keptOf(const session::AccountSession &session)
{
    const settings::Settings settings(groupOf(session));
    return {settings.value(u"number").toString(), settings.value(u"label").toString()};
}

} // namespace

SuperviseActions::SuperviseActions(conferences::Selection &selection,
                                   conferences::ConferenceTabs &tabs, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_tabs(tabs)
    , m_window(window)
    , m_joining(new JoinActions(selection, tabs, window))
    , m_listen(new QAction(tr("&Listen"), this))
    , m_coach(new QAction(tr("Coach so&mebody…"), this))
    , m_bargeIn(new QAction(tr("&Barge in"), this))
    , m_whoAmI(new QAction(tr("Which one are &you?…"), this))
    , m_coachCurrent(new QAction(this))
{
    constexpr std::chrono::milliseconds glance{150};
    setKey(*m_listen, u"listen"_s, QKeySequence(Qt::Key_F8));
    setKey(*m_coach, u"coach-somebody"_s, QKeySequence(u"Ctrl+F8"_s));
    setKey(*m_bargeIn, u"barge-in"_s, QKeySequence(u"Ctrl+Shift+F8"_s));
    setKey(*m_whoAmI, u"who-am-i"_s, QKeySequence(u"Ctrl+Shift+Y"_s));
    setKey(*m_coachCurrent, u"coach-current"_s);
    connect(m_listen, &QAction::triggered, this, &SuperviseActions::listen);
    connect(m_coach, &QAction::triggered, this, [this] {
        if (ParticipantModel *here = m_selection.conference())
            askWhomToCoach(*here, middle());
    });
    connect(m_bargeIn, &QAction::triggered, this, [this] {
        if (ParticipantModel *here = m_selection.conference())
            take(*here, Position::BargeIn);
    });
    connect(m_whoAmI, &QAction::triggered, this, [this] {
        if (ParticipantModel *here = m_selection.conference())
            askWhoIAm(*here, middle());
    });
    connect(m_coachCurrent, &QAction::triggered, this, [this] {
        if (ParticipantModel *here = m_selection.conference())
            take(*here, Position::Coach, m_selection.current());
    });
    connect(m_joining, &JoinActions::remarked, this, &SuperviseActions::remarked);
    m_now.setSingleShot(true);
    connect(&m_now, &QTimer::timeout, this, &SuperviseActions::show);
    m_glance.setSingleShot(true);
    m_glance.setInterval(glance);
    connect(&m_glance, &QTimer::timeout, this, &SuperviseActions::show);
    for (ConferencePage *page : tabs.pages())
        followPage(page);
    connect(&tabs, &conferences::ConferenceTabs::pageAdded, this, &SuperviseActions::followPage);
    connect(&selection, &conferences::Selection::sessionChanged, this,
            &SuperviseActions::followSession);
    connect(&selection, &conferences::Selection::changed, &m_now, qOverload<>(&QTimer::start));
    // A dialog over the window takes no shortcut of it, and the person may be on air all the same.
    qApp->installEventFilter(this);
    followSession();
    show();
}

QList<QAction *> SuperviseActions::actions() const
{
    return QList{m_listen, m_coach, m_bargeIn, m_whoAmI} + m_joining->actions();
}

SuperviseActions::~SuperviseActions()
{
    qApp->removeEventFilter(this);
}

bool SuperviseActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto chord = QKeyCombination(key->modifiers() & ~Qt::KeypadModifier, Qt::Key(key->key()));
    if (QKeySequence(chord) != m_listen->shortcut())
        return false;
    for (const QWidget *widget = static_cast<QWidget *>(watched); widget;
         widget = widget->parentWidget()) {
        if (widget != m_window)
            continue;
        if (!key->isAutoRepeat())
            listen();
        // Where keys are chosen it is told whose it is.
        return !qobject_cast<QKeySequenceEdit *>(watched);
    }
    return false;
}

void SuperviseActions::followPage(ConferencePage *page)
{
    connect(page, &ConferencePage::modelChanged, this, [this, page] { followModel(page); });
    followModel(page);
    conferences::SuperviseControl *control = page->supervise();
    connect(control, &conferences::SuperviseControl::positionPressed, this,
            [this, page](Position position) {
                if (ParticipantModel *model = page->model())
                    take(*model, position,
                         position == Position::Coach ? coachTarget(*model) : QString());
            });
    connect(control, &conferences::SuperviseControl::coachingAsked, this,
            [this, page](QPoint corner) {
                if (page->model())
                    askWhomToCoach(*page->model(), corner);
            });
    connect(control, &conferences::SuperviseControl::youAsked, this, [this, page](QPoint corner) {
        if (page->model())
            askWhoIAm(*page->model(), corner);
    });
}

void SuperviseActions::followModel(const ConferencePage *page)
{
    const ParticipantModel *model = page->model();
    m_now.start();
    if (!model)
        return;
    const auto follow = [&](auto signal) {
        connect(model, signal, this, &SuperviseActions::showSoon, Qt::UniqueConnection);
    };
    follow(&QAbstractItemModel::dataChanged);
    follow(&QAbstractItemModel::rowsInserted);
    follow(&QAbstractItemModel::rowsRemoved);
    follow(&QAbstractItemModel::modelReset);
}

void SuperviseActions::followSession()
{
    session::AccountSession *session = m_selection.session();
    m_session = session;
    if (!session)
        return;
    people::Supervisor *supervisor = &session->supervisor();
    supervisor->setIdentity(keptOf(*session));
    connect(supervisor, &people::Supervisor::changed, &m_now, qOverload<>(&QTimer::start));
    connect(supervisor, &people::Supervisor::identified, this,
            [session](const people::OwnIdentity &identity) {
                settings::Settings settings(groupOf(*session));
                settings.setValue(u"number", identity.number);
                settings.setValue(u"label", identity.label);
            });
}

void SuperviseActions::showSoon()
{
    if (!m_glance.isActive())
        m_glance.start();
}

void SuperviseActions::show()
{
    const ParticipantModel *whereabouts
        = m_session ? m_session->supervisor().whereabouts() : nullptr;
    for (ConferencePage *page : m_tabs.pages()) {
        if (page->model())
            showOn(*page, whereabouts);
    }
    showOnAir(whereabouts);
    enable(m_selection.conference());
}

QString SuperviseActions::conferenceName(const ParticipantModel &model) const
{
    const auto *known = m_session ? m_session->conferences().find(model.conferenceSid()) : nullptr;
    return words::shownName(known ? known->friendlyName : QString(), model.conferenceSid());
}

/// Whom Coach means: who is coached, is to be, or was last and can be again.
QString SuperviseActions::coachTarget(const ParticipantModel &model) const
{
    const Supervision supervision = people::supervisionOf(model);
    if (!supervision.targetAsked.isEmpty())
        return supervision.targetAsked;
    if (!supervision.target.isEmpty())
        return supervision.target;
    if (m_session) {
        for (const QString &callSid : m_session->supervisor().coachedLately(model)) {
            if (const int row = model.rowOf(callSid); row >= 0 && people::isCoachable(model, row))
                return callSid;
        }
    }
    return {};
}

void SuperviseActions::showOn(ConferencePage &page, const ParticipantModel *whereabouts)
{
    const ParticipantModel &model = *page.model();
    const Supervision supervision = people::supervisionOf(model);
    conferences::DeskFacts facts = deskFactsOf(model, supervision, coachTarget(model));
    if (model.rowOf(model.own()) >= 0) {
        facts.you = controls::entryText(model.nameOf(model.own()));
    } else if (m_session) {
        const people::OwnIdentity &identity = m_session->supervisor().identity();
        facts.you = controls::entryText(
            words::isolated(identity.label.isEmpty() ? identity.number : identity.label));
    }
    page.supervise()->show(facts);

    using Tone = OnAirLabel::Tone;
    if (model.hasEnded())
        page.onAir()->show(Tone::Nothing, tr("Nothing here can be changed any more"));
    else if (supervision.isThere)
        page.onAir()->show(toneOf(supervision), words::onAir(onAirOf(model, supervision)));
    else if (whereabouts)
        page.onAir()->show(
            Tone::Nothing,
            words::youAreIn(conferenceName(*whereabouts),
                            onAirOf(*whereabouts, people::supervisionOf(*whereabouts))));
    else
        page.onAir()->show(Tone::Nothing, {});
}

void SuperviseActions::showOnAir(const ParticipantModel *whereabouts)
{
    if (!whereabouts)
        return emit onAirChanged(OnAirLabel::Tone::Nothing, {});
    const Supervision supervision = people::supervisionOf(*whereabouts);
    emit onAirChanged(
        toneOf(supervision),
        words::onAirIn(conferenceName(*whereabouts), onAirOf(*whereabouts, supervision)));
}

void SuperviseActions::enable(const ParticipantModel *here)
{
    const bool isThere = here && people::supervisionOf(*here).isThere;
    m_listen->setEnabled(m_session);
    m_coach->setEnabled(isThere);
    m_bargeIn->setEnabled(isThere);
    m_whoAmI->setEnabled(here && !here->hasEnded());
    const QString current = m_selection.current();
    const int row = here ? here->rowOf(current) : -1;
    m_coachCurrent->setEnabled(isThere && row >= 0 && people::isCoachable(*here, row));
    // It is for one.
    m_coachCurrent->setVisible(isThere && m_selection.rows().size() == 1);
    m_coachCurrent->setText(
        row >= 0 ? tr("C&oach %1", "name").arg(controls::entryText(here->nameOf(current)))
                 : tr("C&oach"));
}

void SuperviseActions::listen()
{
    ParticipantModel *there = m_session ? m_session->supervisor().whereabouts() : nullptr;
    if (!there)
        return emit remarked(words::youAreNowhere());
    take(*there, Position::Listen);
}

void SuperviseActions::take(ParticipantModel &model, Position position,
                            const QString &callSidToCoach)
{
    const Supervision supervision = people::supervisionOf(model);
    if (!m_session || !supervision.isThere)
        return;
    const bool isSo = supervision.told == position && !supervision.asked && !supervision.missed;
    if (isSo && position == Position::BargeIn)
        return emit remarked(words::alreadyBargedIn());
    if (isSo && position == Position::Coach && supervision.target == callSidToCoach)
        return emit remarked(words::alreadyCoaching(model.nameOf(callSidToCoach)));
    if (position == Position::Coach && callSidToCoach.isEmpty())
        return;
    // Listen is sent in any case: what is known here may be old.
    m_session->commands().supervise(model, position, callSidToCoach);
    if (position == Position::Coach)
        m_session->supervisor().keepCoached(model, callSidToCoach);
    emit remarked({});
    show();
}

void SuperviseActions::askWhomToCoach(ParticipantModel &model, QPoint corner)
{
    if (!m_session || !people::supervisionOf(model).isThere)
        return;
    auto *list
        = new conferences::CoachList(model, m_session->supervisor().coachedLately(model), m_window);
    connect(list, &conferences::CoachList::chosen, this,
            [this, &model](const QString &callSid) { take(model, Position::Coach, callSid); });
    list->popup(corner);
}

void SuperviseActions::askWhoIAm(ParticipantModel &model, QPoint corner)
{
    auto *menu = new conferences::YouMenu(model, m_window);
    connect(menu, &conferences::YouMenu::chosen, this, [this, &model](const QString &callSid) {
        if (m_session && (callSid.isEmpty() || model.rowOf(callSid) >= 0))
            m_session->supervisor().choose(model, callSid);
    });
    menu->popup(corner);
}

QPoint SuperviseActions::middle() const
{
    const conferences::ConferencePage *page = m_tabs.page();
    return page->supervise()->mapToGlobal(page->supervise()->rect().bottomLeft());
}

} // namespace window
