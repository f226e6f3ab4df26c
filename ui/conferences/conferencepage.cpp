// SPDX-License-Identifier: Apache-2.0
#include "conferencepage.h"

#include "banner.h"
#include "conferenceheader.h"
#include "filternotice.h"
#include "filterrow.h"
#include "findfield.h"
#include "overlaidtable.h"

#include <QProgressBar>
#include <QVBoxLayout>
#include <controls/messagepage.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <words/isolation.h>

namespace conferences {

using people::ParticipantModel;

ConferencePage::ConferencePage(QWidget *parent)
    : QWidget(parent)
    , m_blank(new controls::MessagePage)
    , m_header(new ConferenceHeader)
    , m_filter(new FilterRow)
    , m_table(new table::ParticipantTable)
    , m_notice(new FilterNotice(*m_table))
    , m_banner(new Banner)
    , m_progress(new QProgressBar)
    , m_people(new OverlaidTable(m_table, m_banner, m_notice))
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
    column->addWidget(m_filter);
    column->addWidget(m_progress);
    column->addWidget(m_people, 1);
    column->addWidget(m_blank, 1);
    m_blank->setMessage(tr("Choose a conference"),
                        tr("The list on the left has those that are in progress on this account."));
    // A few rows are always seen: the docks around them give way first.
    constexpr int leastLines = 9;
    m_table->setMinimumHeight(leastLines * fontMetrics().height());
    m_header->hide();
    m_filter->hide();
    m_people->hide();

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &ConferencePage::showProgress);
    connect(m_banner, &Banner::retryNow, this, &ConferencePage::retryNow);
    connect(m_header, &ConferenceHeader::openRequested, this, &ConferencePage::openRequested);
    connect(m_banner, &Banner::connectRequested, this, &ConferencePage::connectRequested);
    followFilter();
}

void ConferencePage::followFilter()
{
    table::ShownRows &shown = m_table->shown();
    connect(m_filter, &FilterRow::filtered, &shown, &table::ShownRows::setFilter);
    connect(&shown, &table::ShownRows::changed, this, [this, &shown] {
        m_filter->setSums(shown.sums());
        m_notice->setFilter(shown.filter(), shown.sums());
    });
    connect(m_notice, &FilterNotice::searchAllAsked, m_filter, &FilterRow::searchAll);
    connect(m_notice, &FilterNotice::showAllAsked, m_filter, &FilterRow::showAll);
    connect(m_notice, &FilterNotice::applyAsked, &shown, &table::ShownRows::apply);
    connect(m_filter->find(), &FindField::goToFoundAsked, m_table,
            &table::ParticipantTable::comeFromFind);
    connect(m_filter->find(), &FindField::leaveAsked, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &table::ParticipantTable::findAsked, this, &ConferencePage::goToFind);
}

void ConferencePage::goToFind()
{
    if (!m_model)
        return;
    m_filter->find()->setFocus(Qt::ShortcutFocusReason);
    m_filter->find()->selectAll();
}

void ConferencePage::setModel(ParticipantModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_header->setModel(model);
    m_table->setParticipants(model);
    m_filter->setModel(model);
    m_header->setVisible(model);
    m_filter->setVisible(model);
    m_people->setVisible(model);
    m_blank->setVisible(!model);
    m_progress->hide();
    if (!model) {
        m_name.clear();
        m_undo = nullptr;
    }
    showWhetherEnded();
    emit modelChanged();
    if (!model)
        return;
    connect(model, &ParticipantModel::ended, this, &ConferencePage::showWhetherEnded);
    connect(model, &ParticipantModel::revived, this, &ConferencePage::showWhetherEnded);
    connect(model, &ParticipantModel::loaded, this, &ConferencePage::showProgress);
    connect(model, &ParticipantModel::loaded, this, &ConferencePage::showPeople);
    m_patience.start();
    if (!model->isLoading())
        showPeople();
}

SuperviseControl *ConferencePage::supervise() const
{
    return m_header->supervise();
}

OnAirLabel *ConferencePage::onAir() const
{
    return m_header->onAir();
}

void ConferencePage::showAll()
{
    m_filter->showAll();
}

NewcomersButton *ConferencePage::newcomers() const
{
    return m_header->newcomers();
}

void ConferencePage::setUndo(UndoList *undo)
{
    m_undo = undo;
}

void ConferencePage::showPeople()
{
    // One's own row is first, and has little to be done with.
    if (const int rows = m_model->rowCount(); !m_table->currentIndex().isValid() && rows > 0)
        m_table->setCurrentIndex(
            m_model->index(rows > 1 && m_model->isOwn(0) ? 1 : 0, ParticipantModel::MutedColumn));
    emit arrived();
}

void ConferencePage::setConference(const twilio::Conference &conference)
{
    m_header->setConference(conference);
    m_name = words::shownName(conference.friendlyName, conference.sid);
    showTitle();
}

QString ConferencePage::title() const
{
    if (!m_model)
        return tr("New tab");
    const QString name = m_name.isEmpty() ? m_model->conferenceSid() : m_name;
    return m_model->hasEnded() ? tr("%1 (ended)").arg(name) : name;
}

void ConferencePage::setNamesake(const QString &conferenceSid)
{
    m_header->setNamesake(conferenceSid);
}

void ConferencePage::showWhetherEnded()
{
    m_table->setStale(m_isLost || (m_model && m_model->hasEnded()));
    m_header->showWhetherEnded();
    showTitle();
}

void ConferencePage::showTitle()
{
    // Each change of a tab's text lays the whole window out again.
    if (std::exchange(m_title, title()) != m_title)
        emit titleChanged(m_title);
}

void ConferencePage::setRefresh(const session::Refresh &refresh)
{
    m_isLost = refresh.problem.has_value();
    m_banner->setRefresh(refresh);
    showWhetherEnded();
    showProgress();
}

void ConferencePage::showProgress()
{
    const bool isDue = !m_patience.isActive();
    m_progress->setVisible(isDue && m_model && m_model->isLoading() && !m_isLost);
}

} // namespace conferences
