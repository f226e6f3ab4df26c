// SPDX-License-Identifier: Apache-2.0
#include "participantstage.h"

#include <words/inputwords.h>

ParticipantStage::ParticipantStage()
{
    QObject::connect(&panel, &panel::ParticipantPanel::updateRequested, &panel,
                     [this](const QStringList &callSids, const twilio::ParticipantUpdate &update) {
                         for (const QString &callSid : callSids)
                             send(callSid, update);
                     });
    QObject::connect(&queue, &changes::ChangeQueue::changed, &panel,
                     &panel::ParticipantPanel::apply);
    commands.setHoldMusicDrafts(
        [this](const QString &callSid) { return panel.holdMusic(callSid); });
    QObject::connect(
        &commands, &people::ParticipantCommands::refused, &panel,
        [this](const twilio::ParticipantAddress &address, const twilio::Problem &problem) {
            panel.showProblem(address.participant(), problem.field, words::sentence(problem));
        });
    panel.setModel(&model);
    panel.setCallSid(dana());
    panel.resize(288, 600);
    panel.show();
}
