// SPDX-License-Identifier: Apache-2.0
#include "conferenceheader.h"

#include <QHBoxLayout>
#include <controls/elapsed.h>
#include <controls/steadylabel.h>
#include <controls/wrappedlabel.h>
#include <look/titlefont.h>
#include <words/isolation.h>
#include <words/peoplewords.h>

namespace conferences {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::Switch;
using people::SwitchState;

namespace {

/// "ended by the last participant leaving": the service's words, with spaces for hyphens.
QString endedText(const twilio::Conference &conference)
{
    if (conference.reasonConferenceEnded.isEmpty())
        return ConferenceHeader::tr("ended");
    QString reason = conference.reasonConferenceEnded;
    return ConferenceHeader::tr("ended: %1").arg(words::isolated(reason.replace(u'-', u' ')));
}

} // namespace

ConferenceHeader::ConferenceHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new controls::WrappedLabel)
    , m_summary(new controls::SteadyLabel)
{
    constexpr int grid = 8;
    m_name->setLines(1, 1);
    m_name->setFont(look::titleFont(m_name->font(), 1.25));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_name);
    row->addWidget(m_summary, 1);

    m_counting.setSingleShot(true);
    m_counting.setInterval(std::chrono::milliseconds(100));
    connect(&m_counting, &QTimer::timeout, this, &ConferenceHeader::count);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ConferenceHeader::tick);
    m_clock.start();
}

void ConferenceHeader::setConference(const twilio::Conference &conference)
{
    if (m_conference == conference)
        return;
    m_conference = conference;
    m_name->setText(words::shownName(conference.friendlyName, conference.sid));
    tick();
}

void ConferenceHeader::setModel(ParticipantModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        const auto countSoon = [this] {
            if (!m_counting.isActive())
                m_counting.start();
        };
        connect(model, &ParticipantModel::dataChanged, this, countSoon);
        connect(model, &ParticipantModel::rowsInserted, this, countSoon);
        connect(model, &ParticipantModel::rowsRemoved, this, countSoon);
        connect(model, &ParticipantModel::modelReset, this, countSoon);
    }
    count();
}

void ConferenceHeader::count()
{
    m_counts.clear();
    if (m_model && !m_model->isLoading()) {
        int muted = 0;
        int held = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->hasLeft(row))
                continue;
            const auto isOn = [&](Switch which) {
                return m_model->row(row).state(which).value == SwitchState::Value::On;
            };
            muted += isOn(Switch::Muted) ? 1 : 0;
            held += isOn(Switch::Hold) ? 1 : 0;
        }
        m_counts += words::people(m_model->people());
        if (muted > 0)
            m_counts += tr("%n muted", nullptr, muted);
        if (held > 0)
            m_counts += tr("%n on hold", nullptr, held);
    }
    tick();
}

void ConferenceHeader::tick()
{
    QStringList parts = m_counts;
    if (m_conference.isCompleted() || (m_model && m_model->hasEnded()))
        parts += endedText(m_conference);
    else if (m_conference.isWaiting())
        parts = QStringList{words::waitingConference(m_model ? m_model->rowCount() : -1)};
    else if (m_conference.dateCreated.isValid())
        parts += tr("running %1").arg(controls::elapsedText(m_conference.dateCreated));
    m_summary->setText(parts.join(u" · "_s));
}

} // namespace conferences
