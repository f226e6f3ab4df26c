// SPDX-License-Identifier: Apache-2.0
#include "dialactions.h"

#include "keybindings.h"

#include <QAction>
#include <changes/statetraits.h>
#include <conferences/selection.h>
#include <dialing/callform.h>
#include <dialing/dialindialog.h>
#include <people/supervision.h>
#include <session/accountsession.h>
#include <settings/settings.h>
#include <words/changewords.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

/// Where is kept what calls of an account come from.
QString groupOf(const session::AccountSession &session)
{
    return u"dial/"_s + session.connection().credentials.accountSid;
}

} // namespace

void fillDialog(dialing::CallDialog &dialog, session::AccountSession &session,
                const ParticipantModel &model)
{
    std::vector<dialing::Coachable> people;
    for (const QString &callSid :
         people::coachable(model, session.supervisor().coachedLately(model)))
        people.push_back({callSid, model.nameOf(callSid)});
    dialog.form().offerCoaching(people);
    people::CallerIds *callerIds = &session.callerIds();
    const auto offer = [&dialog, callerIds] {
        if (!callerIds->numbers().empty())
            dialog.form().offerCallerIds(callerIds->numbers());
    };
    QObject::disconnect(callerIds, nullptr, &dialog, nullptr);
    QObject::connect(callerIds, &people::CallerIds::told, &dialog, offer);
    offer();
    callerIds->ask();
}

DialActions::DialActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_dialog(new dialing::DialInDialog(window))
    , m_dialIn(new QAction(tr("D&ial in…"), this))
{
    setKey(*m_dialIn, u"dial-in"_s, QKeySequence(u"Ctrl+Shift+D"_s));
    connect(m_dialIn, &QAction::triggered, this, &DialActions::ask);
    connect(m_dialog, &dialing::CallDialog::callRequested, this, &DialActions::call);
    connect(m_dialog, &dialing::CallDialog::decided, this,
            [this](const QUuid &id, changes::Decision decision) {
                if (m_session)
                    m_session->commands().decide(id, decision);
            });
    connect(&selection, &conferences::Selection::sessionChanged, this, &DialActions::followSession);
    connect(&selection, &conferences::Selection::changed, this, &DialActions::enable);
    followSession();
    enable();
}

void DialActions::enable()
{
    const ParticipantModel *conference = m_selection.conference();
    m_dialIn->setEnabled(m_session && conference && !conference->hasEnded());
}

void DialActions::followSession()
{
    m_session = m_selection.session();
    m_called.clear();
    m_dialog->reject();
    if (!m_session)
        return;
    connect(&m_session->queue(), &changes::ChangeQueue::changed, m_dialog,
            &dialing::CallDialog::apply);
    connect(&m_session->queue(), &changes::ChangeQueue::changed, this, &DialActions::tell);
}

void DialActions::ask()
{
    const ParticipantModel *conference = m_selection.conference();
    if (!m_session || !conference)
        return;
    m_conference = conference->conferenceSid();
    m_dialog->setConference(m_selection.conferenceName());
    m_dialog->form().propose(settings::Settings(groupOf(*m_session)).value(u"from").toString());
    fillDialog(*m_dialog, *m_session, *conference);
    m_dialog->form().setFocus();
    m_dialog->open();
}

void DialActions::call(const std::vector<twilio::NewParticipant> &who, const QString &whom)
{
    if (!m_session)
        return;
    settings::Settings(groupOf(*m_session)).setValue(u"from", who.front().from);
    for (const twilio::NewParticipant &one : who) {
        const QUuid id = m_session->commands().dialIn(m_conference, one, whom);
        m_called += id;
        if (const auto *change = m_session->queue().find(id))
            m_dialog->follow(*change);
    }
}

void DialActions::tell(const changes::Change &change)
{
    if (!change.isSettled() || !m_called.remove(change.id))
        return;
    const bool isNews = changes::traitsOf(change.state).isSetback || !change.isDecided;
    if (isNews && !m_dialog->isVisible())
        emit remarked(words::sentence(change));
}

} // namespace window
