// SPDX-License-Identifier: Apache-2.0
#include "timelinelanes.h"

#include "lanedelegate.h"
#include "timelinemodel.h"
#include "timelinetimes.h"

#include <QKeyEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <words/timelinewords.h>

namespace records {

using history::HistoryKey;
using history::Timeline;
using history::TimelineLane;
using history::TimelineMark;

TimelineLanes::TimelineLanes(QWidget *parent)
    : QListView(parent)
    , m_lanes(new TimelineModel(this))
    , m_times(new TimelineTimes(*this))
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Left and Right go along a lane, Enter shows the line. + and - zoom, 0 shows all."));
    setItemDelegate(new LaneDelegate(*this));
    setModel(m_lanes);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    layOut();
}

QSize TimelineLanes::sizeHint() const
{
    constexpr int lanes = 5;
    constexpr int width = 640;
    return {width, (lanes + 1) * laneHeight(font())};
}

QSize TimelineLanes::minimumSizeHint() const
{
    constexpr int lanes = 2;
    constexpr int width = 2 * laneNameWidth;
    return {width, (lanes + 1) * laneHeight(font())};
}

void TimelineLanes::layOut()
{
    setViewportMargins(0, m_times->sizeHint().height(), 0, 0);
    m_times->setGeometry(viewport()->x(), viewport()->y() - m_times->sizeHint().height(),
                         viewport()->width(), m_times->sizeHint().height());
    m_scale.setWidth(std::max(1, laneRoom(viewport()->rect()).width()));
}

void TimelineLanes::show(const Timeline &timeline)
{
    const QString who = currentLane() ? currentLane()->who : QString();
    const auto mark = currentMark() ? std::optional(currentMark()->key) : std::nullopt;
    const bool isAnother = timeline.conferenceSid != m_lanes->timeline().conferenceSid;
    m_mark = -1;
    m_lanes->show(timeline);
    m_scale.setRange(timeline.from, std::max(timeline.from, timeline.to));
    if (isAnother)
        m_scale.fit();
    const auto [row, place] = mark ? m_lanes->find(*mark) : std::pair(-1, -1);
    if (row >= 0) {
        setCurrentIndex(m_lanes->index(row));
        m_mark = place;
    } else if (!who.isEmpty() && !isAnother) {
        for (int other = 0; other < m_lanes->rowCount(); ++other) {
            if (m_lanes->lane(other).who == who)
                setCurrentIndex(m_lanes->index(other));
        }
    }
    rescale();
}

void TimelineLanes::setThreshold(std::chrono::seconds threshold)
{
    m_threshold = threshold;
    viewport()->update();
}

void TimelineLanes::rescale()
{
    viewport()->update();
    m_times->update();
    emit scaled();
}

void TimelineLanes::zoom(double factor)
{
    const qint64 middle = (m_scale.seenFrom() + m_scale.seenTo()) / 2;
    const TimelineMark *mark = currentMark();
    const bool isSeen
        = mark && mark->key.at >= m_scale.seenFrom() && mark->key.at <= m_scale.seenTo();
    m_scale.zoom(factor, isSeen ? mark->key.at : middle);
    rescale();
}

void TimelineLanes::fit()
{
    m_scale.fit();
    rescale();
}

void TimelineLanes::moveTo(qint64 seenFrom)
{
    m_scale.moveTo(seenFrom);
    rescale();
}

void TimelineLanes::setShown(const std::optional<HistoryKey> &key, const QUuid &press)
{
    // A press for several is one line, and each of them may be the one that was meant.
    const bool isTheSame = m_shown && (m_shown == key || (!press.isNull() && m_press == press));
    if (!isTheSame) {
        m_shown = key;
        m_press = press;
        const int row = key ? m_lanes->find(*key).first : -1;
        if (row >= 0)
            scrollTo(m_lanes->index(row));
        if (key) {
            m_wanted = key->at;
            m_scale.bringIntoSight(m_wanted);
        }
    }
    rescale();
}

std::optional<qint64> TimelineLanes::shownAt() const
{
    return m_shown ? std::optional(m_shown->at) : std::nullopt;
}

LaneLook TimelineLanes::look() const
{
    return {.timeline = m_lanes->timeline(),
            .scale = m_scale,
            .font = font(),
            .palette = palette(),
            .threshold = std::chrono::milliseconds(m_threshold).count()};
}

LaneState TimelineLanes::stateOf(int row) const
{
    const bool isCurrent = hasFocus() && row == currentIndex().row();
    return {.isCurrent = isCurrent, .mark = isCurrent ? m_mark : -1, .shown = m_shown};
}

QString TimelineLanes::tipAt(int row, QPoint position) const
{
    const TimelineLane &lane = m_lanes->lane(row);
    const Timeline &timeline = m_lanes->timeline();
    if (!laneRoom(viewport()->rect()).contains(position.x(), 0))
        return words::spokenLane(lane, timeline);
    constexpr double near = 10; // pixels
    const double x = timeX(position);
    const int mark = markAt(lane, m_scale, x);
    if (mark >= 0 && std::abs(m_scale.x(lane.marks[mark].key.at) - x) <= near)
        return words::markSentence(lane.marks[mark], lane, timeline);
    const qint64 at = m_scale.at(x);
    const auto span = std::find_if(
        lane.spans.rbegin(), lane.spans.rend(),
        [at](const history::TimelineSpan &each) { return each.from <= at && at <= each.to; });
    return span == lane.spans.rend() ? QString() : words::spanText(*span, timeline);
}

const TimelineLane *TimelineLanes::currentLane() const
{
    return currentIndex().isValid() ? &m_lanes->lane(currentIndex().row()) : nullptr;
}

const TimelineMark *TimelineLanes::currentMark() const
{
    const TimelineLane *lane = currentLane();
    return lane && m_mark >= 0 && m_mark < lane->marks.size() ? &lane->marks[m_mark] : nullptr;
}

/// \p mark: of the current lane; further out is the last there is.
void TimelineLanes::goTo(int mark)
{
    const TimelineLane *lane = currentLane();
    m_mark = lane ? std::clamp(mark, -1, static_cast<int>(lane->marks.size()) - 1) : -1;
    const TimelineMark *reachedMark = currentMark();
    if (reachedMark) {
        m_wanted = reachedMark->key.at;
        m_scale.bringIntoSight(m_wanted);
    }
    rescale();
    emit reached(reachedMark ? words::markSentence(*reachedMark, *lane, m_lanes->timeline())
                             : QString());
}

void TimelineLanes::chooseMark()
{
    const TimelineMark *mark = currentMark();
    if (!mark)
        return;
    m_shown = mark->key;
    m_press = mark->press;
    rescale();
    emit chosen(*mark);
}

void TimelineLanes::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    m_mark = -1;
    if (!current.isValid() || !hasFocus())
        return;
    const TimelineLane &lane = m_lanes->lane(current.row());
    const auto distance
        = [this](const TimelineMark &mark) { return std::abs(mark.key.at - m_wanted); };
    const auto nearest = std::ranges::min_element(lane.marks, {}, distance);
    const qint64 wanted = m_wanted;
    goTo(static_cast<int>(nearest - lane.marks.begin()));
    m_wanted = wanted;
}

bool TimelineLanes::zoomByKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(TimelineScale::zoomStep);
        return true;
    case Qt::Key_Minus:
        zoom(1 / TimelineScale::zoomStep);
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

void TimelineLanes::keyPressEvent(QKeyEvent *event)
{
    const TimelineLane *lane = currentLane();
    if (zoomByKey(event->key()))
        return;
    if (!lane || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QListView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return goTo(std::max(0, m_mark - 1));
    case Qt::Key_Right:
        return goTo(m_mark + 1);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(static_cast<int>(lane->marks.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return chooseMark();
    default:
        return QListView::keyPressEvent(event);
    }
}

void TimelineLanes::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid()
        || !laneRoom(viewport()->rect()).contains(position.x(), 0))
        return;
    goTo(markAt(m_lanes->lane(index.row()), m_scale, timeX(position)));
    chooseMark();
}

void TimelineLanes::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120;
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const int by = turned.y() != 0 ? turned.y() : turned.x();
        m_scale.zoom(std::pow(TimelineScale::zoomStep, by / notch),
                     m_scale.at(timeX(event->position().toPoint())));
        rescale();
        return event->accept();
    }
    // Sideways, or with Shift, which the platform may turn into that itself.
    const bool isSideways = turned.x() != 0 || (event->modifiers() & Qt::ShiftModifier);
    if (!isSideways)
        return QListView::wheelEvent(event);
    constexpr double share = 10; // of what is seen
    const int by = turned.x() != 0 ? turned.x() : turned.y();
    moveTo(m_scale.seenFrom()
           - std::llround(static_cast<double>(m_scale.seenSpan()) / share * by / notch));
    event->accept();
}

void TimelineLanes::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    layOut();
    rescale();
}

void TimelineLanes::focusInEvent(QFocusEvent *event)
{
    if (m_wanted == 0)
        m_wanted = m_lanes->timeline().to;
    QListView::focusInEvent(event);
    if (m_mark < 0 && currentLane())
        currentChanged(currentIndex(), {});
    viewport()->update();
}

void TimelineLanes::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
    emit reached({});
}

void TimelineLanes::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

} // namespace records
