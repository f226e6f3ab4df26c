// SPDX-License-Identifier: Apache-2.0
#include "setbacknews.h"

#include "views.h"

#include <changes/presssum.h>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <people/activitymodel.h>
#include <table/participanttable.h>
#include <words/changewords.h>
#include <words/presswords.h>

namespace window {

using changes::Change;
using people::ActivityModel;

namespace {

/// Longer than the list of activities takes to know of them.
constexpr std::chrono::milliseconds soon{150};

bool isSeen(const conferences::ConferencePage &page, int row)
{
    const table::ParticipantTable &table = *page.table();
    if (row < 0 || page.model()->hasLeft(row) || table.isRowHidden(row))
        return false;
    const int middle = table.visualRect(page.model()->index(row, 0)).center().y();
    return 0 <= middle && middle < table.viewport()->height();
}

} // namespace

SetbackNews::SetbackNews(const ActivityModel &activity, const Views &views, QObject *parent)
    : QObject(parent)
    , m_activity(activity)
    , m_views(views)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &SetbackNews::tell);
}

void SetbackNews::follow(const Change &change)
{
    if (!changes::traitsOf(change.state).isSetback || !isOutOfSight(change))
        return;
    m_news.insert(change.press.id.isNull() ? change.id : change.press.id, change);
    if (!m_soon.isActive())
        m_soon.start();
}

bool SetbackNews::isOutOfSight(const Change &change) const
{
    const conferences::ConferencePage *page = m_views.tabs->page();
    const people::ParticipantModel *conference = page ? page->model() : nullptr;
    if (!conference)
        return false;
    if (!changes::isOnParticipant(change.operation)
        || conference->conferenceSid() != change.address.conferenceSid())
        return true;
    return !conference->isLoading() && !isSeen(*page, conference->rowOf(change.lane()));
}

void SetbackNews::tell()
{
    const QHash<QUuid, Change> news = std::exchange(m_news, {});
    emit remarked(news.size() == 1 ? sentenceOn(*news.cbegin())
                                   : words::severalNotDone(static_cast<int>(news.size())));
}

QString SetbackNews::sentenceOn(const Change &change) const
{
    const QModelIndex line
        = m_activity.index(m_activity.lineOf(change.id), ActivityModel::TitleColumn);
    const QVariant sum = line.data(ActivityModel::PressRole);
    return sum.isValid() ? words::notDone(line.data().toString(), sum.value<changes::PressSum>())
                         : words::sentence(change);
}

} // namespace window
