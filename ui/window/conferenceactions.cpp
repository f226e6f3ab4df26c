// SPDX-License-Identifier: Apache-2.0
#include "conferenceactions.h"

#include "announcedialog.h"

#include <QAction>
#include <conferences/selection.h>
#include <controls/confirmation.h>
#include <numeric>

namespace window {

using people::ParticipantModel;

ConferenceActions::ConferenceActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
    , m_dialog(new AnnounceDialog(window))
    , m_refresh(new QAction(tr("&Refresh"), this))
    , m_muteAll(new QAction(tr("&Mute all"), this))
    , m_unmuteAll(new QAction(tr("&Unmute all"), this))
    , m_announceToAll(new QAction(tr("&Announce to all…"), this))
    , m_end(new QAction(tr("&End conference…"), this))
{
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    connect(m_refresh, &QAction::triggered, this, [this] {
        if (m_selection.session())
            m_selection.session()->refresh();
    });
    connect(m_muteAll, &QAction::triggered, this, [this] { switchAll(true); });
    connect(m_unmuteAll, &QAction::triggered, this, [this] { switchAll(false); });
    connect(m_announceToAll, &QAction::triggered, this, &ConferenceActions::askAnnouncement);
    connect(m_end, &QAction::triggered, this, &ConferenceActions::askEnd);
    connect(m_dialog, &AnnounceDialog::announceRequested, this, &ConferenceActions::announce);
    connect(&selection, &conferences::Selection::changed, this, &ConferenceActions::enable);
    enable();
}

void ConferenceActions::enable()
{
    m_refresh->setEnabled(m_selection.session());
    for (QAction *action : {m_muteAll, m_unmuteAll, m_announceToAll, m_end})
        action->setEnabled(m_selection.isLive());
}

void ConferenceActions::switchAll(bool isMuted)
{
    const ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference)
        return;
    QList<int> rows(conference->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    m_selection.session()->commands().setSwitch(*conference, rows, people::Switch::Muted, isMuted);
}

void ConferenceActions::askAnnouncement()
{
    if (!m_selection.conference())
        return;
    m_dialog->setConference(m_selection.conferenceName(), m_selection.conference()->people());
    m_dialog->open();
}

void ConferenceActions::announce(const twilio::Announcement &announcement)
{
    if (!m_selection.session() || !m_selection.conference())
        return;
    session::AccountSession &session = *m_selection.session();
    connect(&session.queue(), &changes::ChangeQueue::changed, m_dialog, &AnnounceDialog::apply,
            Qt::UniqueConnection);
    const QUuid id = session.commands().announce(m_selection.conference()->conferenceSid(),
                                                 m_selection.conferenceName(), announcement);
    if (const auto *change = session.queue().find(id))
        m_dialog->follow(*change);
}

void ConferenceActions::askEnd()
{
    const ParticipantModel *conference = m_selection.conference();
    if (!conference)
        return;
    const QString name = m_selection.conferenceName();
    auto *question = controls::Confirmation::forEnding(name, conference->people(), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, sid = conference->conferenceSid(), name] {
                if (m_selection.session())
                    m_selection.session()->commands().endConference(sid, name);
            });
    question->open();
}

} // namespace window
