// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <panel/participantdrafts.h>

#include <people/participantmodel.h>

#include <QHash>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

class QLabel;

namespace panel {

class ExitSettings;
class GroupButtons;
class ParticipantHeading;

/// All that can be said to one participant beside the table's switches: announcement, hold music,
/// wait music, and what happens when they leave. Of several at once it is the panel of them all:
/// what it sends goes to each, and it says to how many.
/// Its window title says who is shown.
///
/// What is typed belongs to the participant it was typed for: another one can be looked at and it
/// is there again, whatever became of a request. Who has left stays in view, with what is being
/// typed, and nothing can be sent. Nothing is sent from here; see updateRequested().
class ParticipantPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit ParticipantPanel(QWidget *parent = nullptr);

    /// The participants to choose from; not owned, may be nullptr.
    void setModel(people::ParticipantModel *model);
    /// Shows this one; empty: none.
    void setCallSid(const QString &callSid);
    /// Shows these together. \pre more than one.
    void setGroup(const QStringList &callSids);
    /// What else can be done with several at once. Not owned.
    GroupButtons *groupButtons() const { return m_groupButtons; }
    const QString &callSid() const { return m_callSid; }
    /// The hold music that is filled in for a participant.
    people::HoldMusic holdMusic(const QString &callSid) const;

    QSize sizeHint() const override;

public slots:
    /// The names of those whom the participant shown hears, and who hear it ("customer, agent and 3
    /// more"); empty hides the line.
    void setAudibility(const QString &hears, const QString &heardBy);
    /// Follows every change from press to outcome: connect it to ChangeQueue::changed.
    void apply(const changes::Change &change);
    /// Shows what is wrong with a field of that participant. \return false when it has no such
    /// field, or somebody else is shown.
    bool showProblem(const QString &callSid, QLatin1StringView field, const QString &sentence);

    /// Fills in the address that was announced last, where none is. The next announcement to those
    /// that are shown now is not asked about.
    void proposeAnnouncement();

signals:
    /// The person asked for \p update, which is valid, one press for each, of all of \p callSids.
    void updateRequested(const QStringList &callSids, const twilio::ParticipantUpdate &update);

private:
    QWidget *makeContent();
    void refresh();
    void refreshSection(Audio which, const QString &unavailable);
    void keepDraft(Audio which);
    void submit(Audio which);
    QString callSidOf(const twilio::ParticipantAddress &address) const;
    bool hasLeft() const;
    void showSubject(const QString &callSid, const QStringList &group);
    void refreshSoon();
    void refreshGroup();
    /// Whom a press here is for, by Call SID.
    QStringList addressed() const;
    /// Whose drafts are shown: a Call SID, or a name for the group.
    QString subject() const { return m_group.isEmpty() ? m_callSid : m_group.join(u' '); }
    /// Of those shown, who can be acted on.
    QList<int> reachableRows() const;

    QPointer<people::ParticipantModel> m_model;
    QString m_callSid; ///< empty while several are shown
    QStringList m_group; ///< Call SIDs, where several are shown
    QStringList m_proposedTo; ///< Call SIDs, see proposeAnnouncement()
    QHash<QString, ParticipantDraft> m_drafts; ///< by Call SID, or those of a group
    QHash<QString, SentHere> m_sent; ///< by Call SID

    QLabel *m_hint;
    QWidget *m_content;
    ParticipantHeading *m_heading;
    std::array<AudioSection *, allAudio.size()> m_sections;
    ExitSettings *m_exit;
    GroupButtons *m_groupButtons;
    QTimer m_soon; ///< many changes are one look at them
};

} // namespace panel
