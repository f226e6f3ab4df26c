// SPDX-License-Identifier: Apache-2.0
#include "participantcombo.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <twilio/sid.h>
#include <words/isolation.h>

namespace bench {

using people::ParticipantModel;

QString entryFor(const ParticipantModel &model, int row)
{
    const twilio::Participant &participant = model.participant(row);
    const QString sid = twilio::shortSid(participant.callSid);
    return words::isInvisible(participant.label)
        ? sid
        : ParticipantCombo::tr("%1 · %2").arg(words::isolated(participant.label), sid);
}

ParticipantCombo::ParticipantCombo(QWidget *parent)
    : controls::SteadyCombo(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    lineEdit()->setPlaceholderText(tr("Call SID or label"));
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        emit chosen();
        emit participantChanged();
    });
    connect(this, &QComboBox::activated, this, [this](int entry) {
        if (entry < 0)
            return;
        emit chosen();
        setParticipant(itemData(entry).toString());
    });
}

void ParticipantCombo::setParticipants(ParticipantModel *participants)
{
    m_model = participants;
}

QString ParticipantCombo::participant() const
{
    const auto callSid = twilio::CallSid::parse(currentText());
    return callSid ? callSid->toString() : currentText();
}

void ParticipantCombo::setParticipant(const QString &callSidOrLabel)
{
    {
        const QSignalBlocker blocker(this);
        setCurrentIndex(-1);
        setEditText(callSidOrLabel);
        lineEdit()->setCursorPosition(0);
    }
    emit participantChanged();
}

void ParticipantCombo::showPopup()
{
    {
        const QSignalBlocker blocker(this);
        const QString typed = currentText();
        clear();
        for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
            if (!m_model->hasLeft(row))
                addItem(entryFor(*m_model, row), m_model->participant(row).callSid);
        }
        setCurrentIndex(findData(typed));
        setEditText(typed);
    }
    QComboBox::showPopup();
}

} // namespace bench
