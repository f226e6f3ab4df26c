// SPDX-License-Identifier: Apache-2.0
#include "participantheading.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QToolButton>
#include <controls/elapsed.h>
#include <controls/reasonlabel.h>
#include <controls/steadylabel.h>
#include <controls/wrappedlabel.h>
#include <look/appearance.h>
#include <look/icons.h>
#include <twilio/sid.h>
#include <words/peoplewords.h>

namespace panel {

using namespace Qt::Literals::StringLiterals;
using people::SwitchState;
using Mark = SwitchState::Mark;

namespace {

/// How the reason of a mark is told; no sign for a mark whose reason stands elsewhere.
struct Sign
{
    QString sign;
    QColor look::Tones::*tone;
};

Sign signOf(Mark mark)
{
    switch (mark) {
    case Mark::Refused:
    case Mark::Failed:
        return {u"!"_s, &look::Tones::trouble};
    case Mark::NotApplied:
        return {u"≠"_s, &look::Tones::unknown};
    case Mark::Unknown:
        return {u"?"_s, &look::Tones::unknown};
    case Mark::TryingAgain:
    case Mark::Paused:
        return {u"↻"_s, &look::Tones::on};
    case Mark::None:
    case Mark::Sending:
    case Mark::Unavailable:
        break;
    }
    return {{}, &look::Tones::quiet};
}

} // namespace

ParticipantHeading::ParticipantHeading(QWidget *parent)
    : QWidget(parent)
    , m_detail(new controls::SteadyLabel)
    , m_copy(new QToolButton)
    , m_caller(new controls::WrappedLabel)
    , m_copyNumber(new QToolButton)
    , m_hears(new controls::WrappedLabel)
    , m_heardBy(new controls::WrappedLabel)
    , m_reasons(new controls::ReasonLabel(2))
{
    // What comes or grows is not to move what is below, where a hand may be.
    m_caller->setLines(1, 2);
    m_hears->setLines(1, 1);
    m_heardBy->setLines(2, 2);
    showCaller();
    for (QToolButton *copy : {m_copy, m_copyNumber}) {
        copy->setIcon(look::icon(look::IconName::Copy));
        copy->setAutoRaise(true);
    }
    m_copy->setAccessibleName(tr("Copy Call SID"));
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_callSid); });
    m_copyNumber->setAccessibleName(tr("Copy number"));
    connect(m_copyNumber, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_known->number); });

    auto *detailRow = new QHBoxLayout;
    detailRow->addWidget(m_detail, 1);
    detailRow->addWidget(m_copy);
    auto *callerRow = new QHBoxLayout;
    callerRow->addWidget(m_caller, 1);
    callerRow->addWidget(m_copyNumber, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(detailRow);
    column->addLayout(callerRow);
    column->addWidget(m_hears);
    column->addWidget(m_heardBy);
    column->addWidget(m_reasons);

    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ParticipantHeading::tick);
}

void ParticipantHeading::show(const people::ParticipantModel &model, int row)
{
    const twilio::Participant &participant = model.participant(row);
    m_callSid = participant.callSid;
    m_status = participant.isConnected() ? QString() : participant.status;
    const bool isTalking = participant.isConnected() && !model.hasEnded();
    m_since = isTalking ? participant.dateCreated : QDateTime();
    m_who = model.nameOf(m_callSid);
    setTitle(m_who);
    m_copy->setToolTip(tr("Copy %1").arg(m_callSid));
    showReasons(model.row(row));
    m_known = model.row(row).caller;
    showCaller();
    tick();
}

void ParticipantHeading::showLeft()
{
    setTitle(tr("%1 has left").arg(m_who));
    m_status.clear();
    m_since = {};
    setAudibility({}, {});
    tick();
}

void ParticipantHeading::showGroup(const QStringList &names, const words::GroupFacts &facts)
{
    m_callSid.clear();
    m_known.reset();
    m_status.clear();
    m_since = {};
    setTitle(tr("%n people selected", nullptr, static_cast<int>(names.size())));
    m_reasons->setReason({}, {}, &look::Tones::quiet);
    const auto show = [](controls::WrappedLabel *label, const QString &text) {
        label->setQuiet(static_cast<int>(text.size()));
        label->setText(text);
    };
    show(m_hears, words::mutedAmong(facts));
    show(m_heardBy, words::othersAmong(facts));
    showCaller();
    m_caller->setText(words::listed(names));
    tick();
}

void ParticipantHeading::showNobody()
{
    setTitle(tr("Participant"));
}

void ParticipantHeading::setTitle(QString title)
{
    // Where a window's title has this once, it has the mark of a changed file.
    title.replace(u"[*]"_s, u"[*][*]"_s);
    if (m_title != title)
        emit titled(m_title = title);
}

void ParticipantHeading::showCaller()
{
    m_detail->setVisible(!m_callSid.isEmpty());
    m_copy->setVisible(!m_callSid.isEmpty());
    const bool hasNumber = m_known && !m_known->number.isEmpty();
    m_caller->setText(m_known ? lineText(*m_known) : QString());
    m_copyNumber->setVisible(hasNumber);
    m_copyNumber->setToolTip(hasNumber ? tr("Copy %1").arg(m_known->number) : QString());
}

void ParticipantHeading::showReasons(const people::ParticipantRow &row)
{
    QStringList lines;
    QColor look::Tones::*tone = nullptr;
    for (const people::Switch which : people::allSwitches) {
        const SwitchState &state = row.state(which);
        const Sign sign = signOf(state.mark);
        if (sign.sign.isEmpty() || state.reason.isEmpty())
            continue;
        lines += sign.sign + u' ' + state.reason;
        tone = tone ? tone : sign.tone;
    }
    m_reasons->setReason({}, lines.join(u'\n'), tone ? tone : &look::Tones::quiet);
}

void ParticipantHeading::setAudibility(const QString &hears, const QString &heardBy)
{
    const auto show
        = [](controls::WrappedLabel *label, const QString &prefix, const QString &names) {
              label->setQuiet(static_cast<int>(prefix.size()));
              label->setText(names.isEmpty() ? QString() : prefix + u' ' + names);
          };
    show(m_hears, tr("Hears"), hears);
    show(m_heardBy, tr("Heard by"), heardBy);
}

void ParticipantHeading::showEvent(QShowEvent *event)
{
    m_clock.start();
    tick();
    QWidget::showEvent(event);
}

void ParticipantHeading::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    QWidget::hideEvent(event);
}

void ParticipantHeading::tick()
{
    QStringList parts;
    if (!m_callSid.isEmpty())
        parts += twilio::shortSid(m_callSid);
    if (!m_status.isEmpty())
        parts += m_status;
    if (m_since.isValid())
        parts += tr("in the call %1").arg(controls::elapsedText(m_since));
    m_detail->setText(parts.join(u" · "_s));
}

} // namespace panel
