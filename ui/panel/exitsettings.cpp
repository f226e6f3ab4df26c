// SPDX-License-Identifier: Apache-2.0
#include "exitsettings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <controls/settingbox.h>
#include <controls/wrappedlabel.h>

namespace panel {

using people::SwitchState;

namespace {

constexpr int grid = 8;

controls::WrappedLabel *noteLabel()
{
    auto *label = new controls::WrappedLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setLines(1, 2);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return label;
}

void showBox(controls::SettingBox *box, QLabel *note, std::optional<bool> on, const QString &text,
             const QString &unavailable)
{
    box->setKnown(on);
    box->setEnabled(unavailable.isEmpty());
    note->setText(unavailable.isEmpty() ? text : unavailable);
    box->setAccessibleDescription(note->text());
    box->setToolTip(unavailable);
}

std::optional<bool> valueOf(const SwitchState &state)
{
    if (state.value == SwitchState::Value::Unknown)
        return std::nullopt;
    return state.value == SwitchState::Value::On;
}

} // namespace

ExitSettings::ExitSettings(QWidget *parent)
    : QWidget(parent)
    , m_ends(new controls::SettingBox(tr("&End conference on exit")))
    , m_endsNote(noteLabel())
    , m_beep(new controls::SettingBox(tr("&Beep on exit")))
    , m_beepNote(noteLabel())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid);
    const auto addBox = [&](controls::SettingBox *box, QLabel *note,
                            std::optional<bool> twilio::ParticipantUpdate::*member) {
        auto *row = new QHBoxLayout;
        row->setSpacing(grid / 2);
        row->addWidget(box);
        row->addWidget(note, 1);
        column->addLayout(row);
        connect(box, &controls::SettingBox::asked, this, [this, member](bool on) {
            twilio::ParticipantUpdate update;
            update.*member = on;
            emit updateRequested(update);
        });
    };
    addBox(m_ends, m_endsNote, &twilio::ParticipantUpdate::endConferenceOnExit);
    addBox(m_beep, m_beepNote, &twilio::ParticipantUpdate::beepOnExit);
}

void ExitSettings::showState(const SwitchState &ends, const SentHere &sent,
                             const QString &unavailable)
{
    showBox(m_ends, m_endsNote, valueOf(ends),
            ends.mark == SwitchState::Mark::Paused ? tr("waits")
                : ends.isSettled()                 ? QString()
                                                   : tr("sending…"),
            unavailable);
    const QString told = sent.beep.text();
    showBox(m_beep, m_beepNote, sent.beepAsked ? sent.beepAsked : sent.beepSent,
            told.isEmpty() ? tr("(the service does not tell)") : told, unavailable);
}

} // namespace panel
