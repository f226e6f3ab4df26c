// SPDX-License-Identifier: Apache-2.0
#include "conferencepage.h"

#include "banner.h"
#include "conferenceheader.h"
#include "participanttable.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace ui {

using conference::ParticipantModel;

ConferencePage::ConferencePage(QWidget *parent)
    : QWidget(parent)
    , m_header(new ConferenceHeader)
    , m_banner(new Banner)
    , m_progress(new QProgressBar)
    , m_table(new ParticipantTable)
{
    constexpr int lineHeight = 3;
    constexpr std::chrono::milliseconds patience{300};
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(lineHeight);
    m_progress->setAccessibleName(tr("Loading participants"));
    // Its place is kept, so that the table does not jump when it comes and goes.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &ConferencePage::showProgress);
    connect(m_banner, &Banner::tryNow, this, &ConferencePage::tryNow);
}

void ConferencePage::setModel(ParticipantModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_header->setModel(model);
    m_table->setParticipants(model);
    m_progress->hide();
    if (!model)
        return;
    connect(model, &ParticipantModel::loaded, this, &ConferencePage::showProgress);
    m_patience.start();
}

void ConferencePage::setConference(const twilio::Conference &conference)
{
    m_header->setConference(conference);
}

void ConferencePage::setRefresh(const conference::Refresh &refresh)
{
    m_isLost = refresh.problem.has_value();
    m_banner->setRefresh(refresh);
    m_table->setStale(m_isLost);
    showProgress();
}

void ConferencePage::showProgress()
{
    const bool isDue = !m_patience.isActive();
    m_progress->setVisible(isDue && m_model && m_model->isLoading() && !m_isLost);
}

} // namespace ui
