// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <optional>
#include <people/plannedpress.h>
#include <vector>

class QAction;

namespace conferences {
class Selection;
} // namespace conferences

namespace controls {
class Confirmation;
} // namespace controls

namespace panel {
class GroupButtons;
} // namespace panel

namespace window {

/// What can be done with the participants of the chosen rows.
class ParticipantActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. Questions are asked in front of \p window,
    /// which owns this.
    ParticipantActions(conferences::Selection &selection, QWidget *window);

    /// Mute, Unmute, Hold, Resume, Coach…, End conference on exit, Announce…, Remove…
    QList<QAction *> actions() const { return m_actions; }
    /// Those among them that throw a switch.
    struct SwitchAction
    {
        QAction *action;
        people::Switch which;
        bool on;
    };
    const std::vector<SwitchAction> &switches() const { return m_switches; }
    /// What a press on one of these would send now, once what it asks is answered.
    std::optional<people::PlannedPress> pressOf(const QAction *action) const;
    QAction *remove() const { return m_actions.last(); }
    /// Announce…
    QAction *announce() const { return m_actions.at(m_actions.size() - 2); }
    /// Puts them onto \p buttons, with \p coach, which is for one person.
    void addTo(panel::GroupButtons &buttons, QAction *coach) const;
    /// Chooses everybody else.
    QAction *allButThese() const { return m_allButThese; }

signals:
    /// Why a press did nothing.
    void remarked(const QString &sentence);
    /// Whom the current participant is to coach, or what is to come then, is to be asked.
    void coachingAsked();
    /// Something is to be announced to the chosen ones: what, is to be asked.
    void announcementAsked();

private:
    void enable();
    void press(people::Switch which, bool on);
    void throwSwitch(const QString &conferenceSid, const QStringList &callSids,
                     people::Switch which, bool on);
    void askRemoval();
    bool doAllEndTheConference() const;
    void ask(controls::Confirmation *question);
    QString hiddenSentence() const;

    conferences::Selection &m_selection;
    QWidget *m_window;
    QList<QAction *> m_actions;
    QAction *m_allButThese;
    QAction *m_ends = nullptr; ///< checked where all of the chosen do
    std::vector<SwitchAction> m_switches;
};

} // namespace window
