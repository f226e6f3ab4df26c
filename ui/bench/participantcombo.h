// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/steadycombo.h>

#include <people/participantmodel.h>

#include <QPointer>

namespace bench {

/// A Call SID or a label to type, or a participant to pick; picking fills in the Call SID.
class ParticipantCombo : public controls::SteadyCombo
{
    Q_OBJECT

public:
    explicit ParticipantCombo(QWidget *parent = nullptr);

    /// Not owned, may be nullptr.
    void setParticipants(people::ParticipantModel *participants);

    /// What addresses the participant: the text as typed, a Call SID without white space around it.
    QString participant() const;
    void setParticipant(const QString &callSidOrLabel);

    void showPopup() override;

signals:
    void participantChanged();
    /// Somebody typed or picked: comes before participantChanged().
    void chosen();

private:
    QPointer<people::ParticipantModel> m_model;
};

/// A line for a list: the name, and the Call SID where the name is not made of it.
QString entryFor(const people::ParticipantModel &model, int row);

} // namespace bench
