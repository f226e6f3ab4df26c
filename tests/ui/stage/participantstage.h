// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panelstage.h"

#include <QCheckBox>
#include <panel/participantpanel.h>

/// A participant panel that shows Dana Ortiz, as the window has it, and a person before it.
class ParticipantStage : public PanelStage
{
public:
    ParticipantStage();

    QCheckBox *box(const QString &text) const { return worded<QCheckBox>(panel, text); }
    bool says(const QString &text) const { return showsText(panel, text); }

    panel::ParticipantPanel panel;
};
