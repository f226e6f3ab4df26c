// SPDX-License-Identifier: Apache-2.0
#include "speakeractions.h"

#include "keybindings.h"

#include <QAction>
#include <QWidget>
#include <conferences/selection.h>
#include <people/speakers.h>
#include <session/accountsession.h>
#include <settings/settings.h>

namespace window {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

constexpr int texts = 3; ///< of one star: number, label, conference

/// Where is kept who is a speaker on an account.
QString groupOf(const session::AccountSession &session)
{
    return u"speakers/"_s + session.connection().credentials.accountSid;
}

QList<people::Star> keptOf(const session::AccountSession &session)
{
    const QStringList all = settings::Settings(groupOf(session)).value(u"stars").toStringList();
    QList<people::Star> kept;
    for (qsizetype at = 0; at + texts <= all.size() && kept.size() < people::Speakers::most;
         at += texts)
        kept += {all[at], all[at + 1], all[at + 2]};
    return kept;
}

void keep(const session::AccountSession &session, const QList<people::Star> &kept)
{
    QStringList all;
    for (const people::Star &star : kept)
        all += {star.number, star.label, star.conference};
    settings::Settings(groupOf(session)).setValue(u"stars", all);
}

} // namespace

SpeakerActions::SpeakerActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_speaker(new QAction(tr("Spea&ker"), this))
{
    setKey(*m_speaker, u"speaker"_s, QKeySequence(u"Ctrl+Shift+S"_s));
    m_speaker->setCheckable(true);
    connect(m_speaker, &QAction::triggered, this, &SpeakerActions::press);
    connect(&selection, &conferences::Selection::sessionChanged, this,
            &SpeakerActions::followSession);
    connect(&selection, &conferences::Selection::changed, this, &SpeakerActions::show);
    followSession();
    show();
}

void SpeakerActions::followSession()
{
    session::AccountSession *session = m_selection.session();
    m_session = session;
    if (!session)
        return;
    people::Speakers *speakers = &session->speakers();
    speakers->setKept(keptOf(*session));
    connect(speakers, &people::Speakers::changed, this, &SpeakerActions::show);
    connect(speakers, &people::Speakers::keptChanged, this,
            [session](const QList<people::Star> &kept) { keep(*session, kept); });
}

void SpeakerActions::show()
{
    const ParticipantModel *here = m_selection.conference();
    const int row = here ? here->rowOf(m_selection.current()) : -1;
    m_speaker->setEnabled(row >= 0 && !here->hasLeft(row));
    m_speaker->setChecked(row >= 0 && here->row(row).isSpeaker);
}

void SpeakerActions::press()
{
    ParticipantModel *here = m_selection.conference();
    const int row = here ? here->rowOf(m_selection.current()) : -1;
    if (row >= 0)
        here->stars().press(row, !here->row(row).isSpeaker);
    show();
}

} // namespace window
