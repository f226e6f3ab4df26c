// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <optional>
#include <people/plannedpress.h>

class QAction;

namespace conferences {
struct Reach;
class Selection;
} // namespace conferences

namespace twilio {
struct Announcement;
} // namespace twilio

namespace window {

class AnnounceDialog;
class DialActions;

/// What can be done with the conference in front, and with everybody in it, or with those in it
/// whom the filter shows or who are chosen: see conferences::Reach. What cannot be taken back, and
/// what opens microphones, is asked first. Speakers are left as they are by two of them.
class ConferenceActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. Questions are asked in front of \p window,
    /// which owns this.
    ConferenceActions(conferences::Selection &selection, QWidget *window);

    QAction *refresh() const { return m_refresh; }
    /// Sends nothing for a speaker.
    QAction *muteAllButSpeakers() const { return m_muteButSpeakers; }
    /// Mute all, Unmute all…, Announce to all…, Dial in…
    QList<QAction *> forAll() const;
    QAction *end() const { return m_end; }
    /// What a press on one of these would send now, once what it asks is answered.
    std::optional<people::PlannedPress> pressOf(const QAction *action) const;

signals:
    /// Whom a press was for, where that is not everybody.
    void remarked(const QString &sentence);

private:
    void enable();
    void showReach();
    void muteAll();
    void muteButSpeakers();
    int speakersIn(const conferences::Reach &reach) const;
    QList<int> withoutSpeakers(const conferences::Reach &reach) const;
    QList<int> rowsToUnmute(const conferences::Reach &reach) const;
    void askUnmuting();
    void unmute(const QString &conferenceSid, const QStringList &callSids);
    void askAnnouncement();
    void announce(const twilio::Announcement &announcement);
    void askEnd();

    conferences::Selection &m_selection;
    QWidget *m_window;
    AnnounceDialog *m_dialog; ///< keeps what was typed
    DialActions *m_dialing;
    QAction *m_refresh;
    QAction *m_muteButSpeakers;
    QAction *m_muteAll;
    QAction *m_unmuteAll;
    QAction *m_announceToAll;
    QAction *m_end;
};

} // namespace window
