// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <panel/participantdrafts.h>

#include <people/participantmodel.h>

#include <QHash>
#include <QPointer>
#include <QScrollArea>

class QLabel;

namespace panel {

class ExitSettings;
class ParticipantHeading;

/// All that can be said to one participant beside the table's switches: announcement, hold music,
/// wait music, and what happens when they leave.
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
    /// Shows what is wrong with a field of that participant.
    void showProblem(const QString &callSid, QLatin1StringView field, const QString &sentence);

signals:
    /// The person asked for \p update, which is valid, one press for each.
    void updateRequested(const QString &callSid, const twilio::ParticipantUpdate &update);

private:
    QWidget *makeContent();
    void refresh();
    void refreshSection(Audio which, const QString &unavailable);
    void keepDraft(Audio which);
    void submit(Audio which);
    QString callSidOf(const twilio::ParticipantAddress &address) const;
    QString unavailability() const;
    bool hasLeft() const;

    QPointer<people::ParticipantModel> m_model;
    QString m_callSid;
    QHash<QString, ParticipantDraft> m_drafts; ///< by Call SID
    QHash<QString, SentHere> m_sent; ///< by Call SID

    QLabel *m_hint;
    QWidget *m_content;
    ParticipantHeading *m_heading;
    std::array<AudioSection *, allAudio.size()> m_sections;
    ExitSettings *m_exit;
};

} // namespace panel
