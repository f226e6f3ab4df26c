// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantupdate.h>
#include <twilio/updatefields.h>

#include <QWidget>
#include <controls/optionaltextfield.h>

class QGridLayout;
class QLabel;

namespace controls {
class FieldNote;
} // namespace controls

namespace bench {

/// All parameters of UpdateParticipant under their API names, each not sent until chosen.
class ComposerForm : public QWidget
{
    Q_OBJECT

public:
    /// \p callers suggests Call SIDs for CallSidToCoach.
    explicit ComposerForm(const controls::OptionalTextField::Suggestions &callers,
                          QWidget *parent = nullptr);

    twilio::ParticipantUpdate update() const;
    /// Everything is not sent again.
    void clear();
    /// Shows each problem at its field, and none at the others.
    void showProblems(const std::vector<twilio::Problem> &problems);
    /// Keeps the addresses among those used before.
    void remember() const;

signals:
    void changed();

private:
    /// A parameter and what stands for it.
    struct Row
    {
        const twilio::UpdateField *field;
        QLabel *label;
        QWidget *editor;
        controls::FieldNote *note;
    };

    QWidget *makeEditor(const twilio::UpdateField &field,
                        const controls::OptionalTextField::Suggestions &callers);
    void showWhatIsSent();

    std::vector<Row> m_rows;
};

} // namespace bench
