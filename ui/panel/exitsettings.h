// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <panel/participantdrafts.h>

#include <people/switchstate.h>

#include <QWidget>

class QLabel;

namespace controls {
class SettingBox;
} // namespace controls

namespace panel {

/// What happens when one participant leaves: whether the conference ends, and whether there is a
/// beep, each with a word on how far a change of it is. Nothing is sent from here; see
/// updateRequested().
class ExitSettings : public QWidget
{
    Q_OBJECT

public:
    explicit ExitSettings(QWidget *parent = nullptr);

    /// \p ends: EndConferenceOnExit as the model has it. Beep on exit is told by nobody: it is
    /// shown as it was \p sent from here. With a reason in \p unavailable neither can be changed,
    /// and it says why.
    void showState(const people::SwitchState &ends, const SentHere &sent,
                   const QString &unavailable);

signals:
    /// The person asked for \p update, one press for each.
    void updateRequested(const twilio::ParticipantUpdate &update);

private:
    controls::SettingBox *m_ends;
    QLabel *m_endsNote;
    controls::SettingBox *m_beep;
    QLabel *m_beepNote;
};

} // namespace panel
