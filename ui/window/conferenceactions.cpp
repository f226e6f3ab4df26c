// SPDX-License-Identifier: Apache-2.0
#include "conferenceactions.h"

#include "announcedialog.h"
#include "dialactions.h"
#include "keybindings.h"

#include <QAction>
#include <QCoreApplication>
#include <conferences/selection.h>
#include <controls/confirmation.h>
#include <numeric>

namespace window {

using namespace Qt::Literals::StringLiterals;
using conferences::Reach;
using people::ParticipantModel;
using people::Switch;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::ConferenceActions)
};

QString whomOf(const Reach &reach)
{
    const auto count = static_cast<int>(reach.rows.size());
    switch (reach.kind) {
    case Reach::Kind::All:
        return count == 1 ? Words::tr("all: 1 person") : Words::tr("all %n people", nullptr, count);
    case Reach::Kind::Shown:
        return count == 1 ? Words::tr("the 1 person whom Find shows")
                          : Words::tr("the %n people whom Find shows", nullptr, count);
    case Reach::Kind::Selected:
        return Words::tr("the %n people selected", nullptr, count);
    }
    return {};
}

QString othersOf(const Reach &reach)
{
    return reach.others == 1 ? Words::tr("1 other person")
                             : Words::tr("%n other people", nullptr, reach.others);
}

QString speakers(int count)
{
    return count == 1 ? Words::tr("1 speaker") : Words::tr("%n speakers", nullptr, count);
}

} // namespace

ConferenceActions::ConferenceActions(conferences::Selection &selection, QWidget *window)
    : QObject(window)
    , m_selection(selection)
    , m_window(window)
    , m_dialog(new AnnounceDialog(window))
    , m_dialing(new DialActions(selection, window))
    , m_refresh(new QAction(tr("&Refresh"), this))
    , m_muteButSpeakers(new QAction(tr("Mute all &but speakers"), this))
    , m_muteAll(new QAction(tr("&Mute all"), this))
    , m_unmuteAll(new QAction(tr("&Unmute all…"), this))
    , m_announceToAll(new QAction(tr("&Announce to all…"), this))
    , m_end(new QAction(tr("&End conference…"), this))
{
    setKey(*m_refresh, u"refresh"_s, QKeySequence(Qt::Key_F5));
    connect(m_refresh, &QAction::triggered, this, [this] {
        if (m_selection.session())
            m_selection.session()->refresh();
    });
    setKey(*m_muteButSpeakers, u"mute-all-but-speakers"_s, QKeySequence(u"Ctrl+Shift+A"_s));
    setKey(*m_muteAll, u"mute-all"_s);
    setKey(*m_unmuteAll, u"unmute-all"_s);
    setKey(*m_announceToAll, u"announce-to-all"_s);
    setKey(*m_end, u"end-conference"_s);
    connect(m_muteButSpeakers, &QAction::triggered, this, &ConferenceActions::muteButSpeakers);
    connect(m_muteAll, &QAction::triggered, this, &ConferenceActions::muteAll);
    connect(m_unmuteAll, &QAction::triggered, this, &ConferenceActions::askUnmuting);
    for (QAction *action : {m_muteButSpeakers, m_muteAll, m_unmuteAll})
        connect(action, &QAction::hovered, this, &ConferenceActions::showReach);
    connect(m_announceToAll, &QAction::triggered, this, &ConferenceActions::askAnnouncement);
    connect(m_end, &QAction::triggered, this, &ConferenceActions::askEnd);
    connect(m_dialog, &AnnounceDialog::announceRequested, this, &ConferenceActions::announce);
    connect(m_dialog, &AnnounceDialog::decided, this,
            [this](const QUuid &id, changes::Decision decision) {
                if (m_selection.session())
                    m_selection.session()->commands().decide(id, decision);
            });
    connect(m_dialing, &DialActions::remarked, this, &ConferenceActions::remarked);
    connect(&selection, &conferences::Selection::changed, this, &ConferenceActions::enable);
    enable();
}

QList<QAction *> ConferenceActions::forAll() const
{
    return {m_muteAll, m_unmuteAll, m_announceToAll, m_dialing->dialIn()};
}

void ConferenceActions::enable()
{
    m_refresh->setEnabled(m_selection.session());
    for (QAction *action : {m_muteButSpeakers, m_muteAll, m_unmuteAll, m_announceToAll, m_end}) {
        action->setEnabled(m_selection.isLive());
        action->setStatusTip(
            m_selection.isLive() ? QString() : tr("No conference with anybody in it is in front."));
    }
}

void ConferenceActions::showReach()
{
    const Reach reach = m_selection.reach();
    const QString whom = whomOf(reach);
    const int count = speakersIn(reach);
    m_muteButSpeakers->setToolTip(
        count == 0
            ? tr("Mute %1; nobody of them is a speaker", "whom").arg(whom)
            : tr("Mute %1 but %2", "whom, and how many speakers").arg(whom, speakers(count)));
    m_muteAll->setToolTip(count == 0 ? tr("Mute %1", "whom").arg(whom)
                                     : tr("Mute %1, and %2 among them", "whom, how many speakers")
                                           .arg(whom, speakers(count)));
    m_unmuteAll->setToolTip(tr("Unmute %1; asks first", "whom").arg(whom));
}

void ConferenceActions::muteAll()
{
    const ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference)
        return;
    const Reach reach = m_selection.reach();
    const QList<QUuid> muted
        = m_selection.session()->commands().setSwitch(*conference, reach.rows, Switch::Muted, true);
    if (reach.kind != Reach::Kind::All && !muted.isEmpty())
        emit remarked(tr("Mute all was for %1, and not for %2.", "whom, and how many others")
                          .arg(whomOf(reach), othersOf(reach)));
}

/// No change is made of a speaker, so that they are not muted for a moment either.
void ConferenceActions::muteButSpeakers()
{
    const ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference)
        return;
    const Reach reach = m_selection.reach();
    const QList<int> rows = withoutSpeakers(reach);
    if (rows.isEmpty())
        return emit remarked(tr("Nobody was muted: there is nobody but speakers."));
    const QList<QUuid> muted
        = m_selection.session()->commands().setSwitch(*conference, rows, Switch::Muted, true);
    if (reach.kind != Reach::Kind::All && !muted.isEmpty())
        emit remarked(
            tr("Mute all but speakers was for %1, and not for %2.", "whom, and how many others")
                .arg(whomOf(reach), othersOf(reach)));
}

QList<int> ConferenceActions::withoutSpeakers(const Reach &reach) const
{
    QList<int> rows = reach.rows;
    if (const ParticipantModel *conference = m_selection.conference(); m_selection.session())
        rows.removeIf([this, conference](int row) {
            return m_selection.session()->speakers().isSpeaker(*conference, row);
        });
    return rows;
}

int ConferenceActions::speakersIn(const Reach &reach) const
{
    return static_cast<int>(reach.rows.size() - withoutSpeakers(reach).size());
}

/// Whoever is chosen is meant; of all, a speaker is muted for a reason.
QList<int> ConferenceActions::rowsToUnmute(const Reach &reach) const
{
    return reach.kind == Reach::Kind::Selected ? reach.rows : withoutSpeakers(reach);
}

std::optional<people::PlannedPress> ConferenceActions::pressOf(const QAction *action) const
{
    const ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference || !action->isEnabled())
        return std::nullopt;
    const Reach reach = m_selection.reach();
    if (action == m_muteAll)
        return people::pressOfSwitch(*conference, reach.rows, Switch::Muted, true);
    if (action == m_muteButSpeakers)
        return people::pressOfSwitch(*conference, withoutSpeakers(reach), Switch::Muted, true);
    if (action == m_unmuteAll)
        return people::pressOfSwitch(*conference, rowsToUnmute(reach), Switch::Muted, false);
    if (action != m_end)
        return std::nullopt;
    QList<int> everybody(conference->rowCount());
    std::iota(everybody.begin(), everybody.end(), 0);
    return people::pressOfRemoval(*conference, everybody);
}

void ConferenceActions::askUnmuting()
{
    const ParticipantModel *conference = m_selection.conference();
    if (!m_selection.session() || !conference)
        return;
    const Reach reach = m_selection.reach();
    QStringList callSids;
    for (const int row : rowsToUnmute(reach)) {
        if (conference->canSwitch(row, Switch::Muted, false))
            callSids += conference->participant(row).callSid;
    }
    const auto count = static_cast<int>(callSids.size());
    if (count == 0)
        return unmute(conference->conferenceSid(), callSids);
    QStringList consequences{count == 1 ? tr("It opens 1 microphone.")
                                        : tr("It opens %n microphones.", nullptr, count)};
    if (reach.kind != Reach::Kind::All)
        consequences += tr("It is not for %1.", "how many others").arg(othersOf(reach));
    if (const auto spared = static_cast<int>(reach.rows.size() - rowsToUnmute(reach).size());
        spared > 0)
        consequences += tr("It leaves %1 as they are.", "how many speakers").arg(speakers(spared));
    auto *question = new controls::Confirmation(
        tr("Unmute %1?", "whom").arg(whomOf(reach)), consequences.join(u'\n'),
        count == 1 ? tr("Unmute 1 person") : tr("Unmute %n people", nullptr, count), m_window);
    connect(question, &controls::Confirmation::confirmed, this,
            [this, callSids, sid = conference->conferenceSid()] { unmute(sid, callSids); });
    question->open();
}

void ConferenceActions::unmute(const QString &conferenceSid, const QStringList &callSids)
{
    const auto rows = m_selection.rowsOf(conferenceSid, callSids);
    if (!rows)
        return emit remarked(tr("Nobody was unmuted: another conference is in front."));
    m_selection.session()->commands().setSwitch(*m_selection.conference(), *rows, Switch::Muted,
                                                false);
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
