// SPDX-License-Identifier: Apache-2.0
#include "timelinestrip.h"

#include "timelinelanes.h"
#include "timelinelegend.h"
#include "timelinemodel.h"
#include "timelinepicture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <algorithm>
#include <controls/holdthreshold.h>
#include <controls/linkbutton.h>
#include <controls/picturesaving.h>
#include <controls/spokenlabel.h>
#include <look/elidedtext.h>
#include <utility>
#include <words/historyfacts.h>
#include <words/timelinewords.h>

namespace records {

using history::HistoryQuery;
using history::HistoryReader;
using history::Timeline;

namespace {

constexpr int grid = 8;
/// Of the scroll bar, whose numbers are no 64 bits.
constexpr int scrollSteps = 100'000;

bool isOfTheSame(const HistoryQuery &one, const HistoryQuery &other)
{
    return one.account == other.account && one.conferenceSid == other.conferenceSid;
}

QPushButton *smallButton(const QString &text, const QString &name, const QString &tip)
{
    constexpr int padding = 20;
    constexpr int least = 28;
    auto *made = new QPushButton(text);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setFixedWidth(std::max(least, made->fontMetrics().horizontalAdvance(text) + padding));
    made->setAutoDefault(false);
    return made;
}

} // namespace

TimelineStrip::TimelineStrip(HistoryReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_name(new QLabel)
    , m_said(new controls::SpokenLabel)
    , m_closer(
          smallButton(QStringLiteral("+"), tr("Zoom in"), tr("Zoom in (+, Ctrl and the wheel)")))
    , m_further(
          smallButton(QStringLiteral("−"), tr("Zoom out"), tr("Zoom out (-, Ctrl and the wheel)")))
    , m_all(smallButton(tr("All"), tr("Show the whole time"), tr("Show the whole time (0)")))
    , m_save(new controls::LinkButton(tr("Save picture…")))
    , m_pages(new QStackedLayout)
    , m_lanes(new TimelineLanes)
    , m_message(new controls::WrappedLabel)
    , m_scroll(new QScrollBar(Qt::Horizontal))
    , m_leftOut(new controls::WrappedLabel)
    , m_saving(new controls::PictureSaving(this))
{
    lay();
    follow();
    m_soon.setSingleShot(true);
    m_lanes->setThreshold(controls::holdThreshold());
    showMessage({});
}

TimelineStrip::~TimelineStrip() = default;

void TimelineStrip::lay()
{
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setTextFormat(Qt::PlainText);
    m_said->setLines(1, 1);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_said->setMinimumWidth(fontMetrics().horizontalAdvance(
        tr("250 people were in it · 00:00:00 to 00:00:00", "as wide as the widest")));
    m_leftOut->setLines(1, 1);
    m_leftOut->setForegroundRole(QPalette::PlaceholderText);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setAlignment(Qt::AlignTop);
    m_message->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    m_scroll->setAccessibleName(tr("Time that is seen"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // Nothing moves when it comes.
    QSizePolicy policy = m_scroll->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_scroll->setSizePolicy(policy);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(2 * grid, grid / 2, 2 * grid, 0);
    head->setSpacing(grid);
    head->addWidget(m_name);
    head->addWidget(m_said, 1, Qt::AlignVCenter);
    head->addWidget(new TimelineLegend, 0, Qt::AlignVCenter);
    head->addWidget(m_further);
    head->addWidget(m_closer);
    head->addWidget(m_all);
    head->addWidget(m_save);
    m_pages->addWidget(m_lanes);
    m_pages->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_pages, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(2 * grid, 0, 2 * grid, 0);
    foot->setSpacing(2 * grid);
    foot->addWidget(m_leftOut, 1);
    foot->addWidget(m_scroll, 1, Qt::AlignVCenter);
    column->addLayout(foot);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_lanes);
}

QSize TimelineStrip::sizeHint() const
{
    return minimumSizeHint() + m_lanes->sizeHint() - m_lanes->minimumSizeHint();
}

void TimelineStrip::follow()
{
    connect(&m_reader, &HistoryReader::timelineRead, this, &TimelineStrip::take);
    connect(&m_reader, &HistoryReader::timelineNotRead, this,
            [this](const history::StoreFailure &failure) {
                m_isReading = false;
                showMessage(words::historyNotRead(failure));
            });
    connect(&m_soon, &QTimer::timeout, this, &TimelineStrip::read);
    connect(m_closer, &QPushButton::clicked, this, [this] { zoom(TimelineScale::zoomStep); });
    connect(m_further, &QPushButton::clicked, this, [this] { zoom(1 / TimelineScale::zoomStep); });
    connect(m_all, &QPushButton::clicked, this, [this] { m_lanes->fit(); });
    connect(m_lanes, &TimelineLanes::scaled, this, &TimelineStrip::showScale);
    connect(m_lanes, &TimelineLanes::chosen, this, &TimelineStrip::lineWanted);
    connect(m_lanes, &TimelineLanes::reached, this, [this](const QString &sentence) {
        if (sentence.isEmpty())
            showRange();
        else
            tell(sentence);
    });
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        const TimelineScale &scale = m_lanes->scale();
        m_lanes->moveTo(scale.from() + (scale.span() - scale.seenSpan()) * value / scrollSteps);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_saving->askWhere(this, [this](const QString &file) { savePicture(file); });
    });
    connect(m_saving, &controls::PictureSaving::told, this, &TimelineStrip::tell);
}

void TimelineStrip::ask(const HistoryQuery &query)
{
    const bool isAnother = !isOfTheSame(query, m_query);
    m_query = query;
    m_soon.stop();
    if (query.conferenceSid.isEmpty())
        return showMessage(
            tr("Choose a conference above, or a line below: who was in it, and when, "
               "is drawn here."));
    if (isAnother)
        showMessage(tr("Looking…"));
    read();
}

void TimelineStrip::askSoon(const HistoryQuery &query)
{
    if (!isOfTheSame(query, m_query))
        return ask(query);
    m_query = query;
    if (query.conferenceSid.isEmpty() || m_soon.isActive())
        return;
    if (m_isReading)
        m_asksAgain = true;
    else
        read();
}

void TimelineStrip::askFor(const HistoryQuery &query)
{
    if (!isOfTheSame(query, m_query))
        ask(query);
}

void TimelineStrip::read()
{
    m_isReading = true;
    m_asksAgain = false;
    m_since.start();
    m_reader.readTimeline(m_query);
}

void TimelineStrip::take(const Timeline &timeline)
{
    constexpr int rest = 10;
    m_isReading = false;
    m_soon.setInterval(std::chrono::milliseconds(rest * m_since.elapsed()));
    if (std::exchange(m_asksAgain, false))
        m_soon.start();
    if (timeline.isEmpty())
        return showMessage(tr("Nobody was seen in that time, and nothing was done."));
    m_lanes->show(timeline);
    m_pages->setCurrentWidget(m_lanes);
    m_save->setEnabled(true);
    m_leftOut->setText(words::leftOutOf(timeline));
    const QString name = words::timelineName(timeline);
    constexpr int mostName = 240;
    m_name->setText(look::elidedText(name, m_name->fontMetrics(), mostName));
    m_name->setAccessibleName(name);
    if (!m_lanes->hasFocus())
        showRange();
    showScale();
}

void TimelineStrip::tell(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->say(sentence);
}

void TimelineStrip::showMessage(const QString &text)
{
    const bool hadFocus = m_lanes->hasFocus();
    m_lanes->show({});
    m_lanes->setShown(std::nullopt);
    m_name->clear();
    m_said->setText({});
    m_leftOut->setText({});
    m_message->setText(text);
    m_pages->setCurrentWidget(m_message);
    m_save->setEnabled(false);
    showScale();
    if (hadFocus)
        focusNextChild();
}

void TimelineStrip::showRange()
{
    const Timeline &timeline = m_lanes->lanes().timeline();
    m_said->setText(timeline.isEmpty() ? QString() : words::timelineRange(timeline));
}

void TimelineStrip::showScale()
{
    const TimelineScale &scale = m_lanes->scale();
    const bool isThere = !m_lanes->lanes().timeline().isEmpty();
    const auto enable = [](QPushButton *button, bool isOn) {
        // Who has pressed it is still there.
        button->setEnabled(isOn || button->hasFocus());
    };
    enable(m_closer, isThere && scale.canZoomIn());
    enable(m_further, isThere && !scale.isFit());
    enable(m_all, isThere && !scale.isFit());
    const QSignalBlocker blocker(m_scroll);
    const qint64 hidden = scale.span() - scale.seenSpan();
    m_scroll->setVisible(isThere && hidden > 0);
    if (hidden <= 0)
        return;
    m_scroll->setRange(0, scrollSteps);
    m_scroll->setPageStep(static_cast<int>(
        std::min<qint64>(scrollSteps * scale.seenSpan() / hidden, 100 * scrollSteps)));
    m_scroll->setSingleStep(std::max(1, m_scroll->pageStep() / grid));
    m_scroll->setValue(static_cast<int>(scrollSteps * (scale.seenFrom() - scale.from()) / hidden));
}

void TimelineStrip::zoom(double factor)
{
    m_lanes->zoom(factor);
}

void TimelineStrip::setShown(const history::HistoryLine *line)
{
    if (!line || line->conferenceSid() != m_query.conferenceSid)
        return m_lanes->setShown(std::nullopt);
    m_lanes->setShown(line->key, line->entry ? line->entry->intent.press : QUuid());
}

void TimelineStrip::savePicture(const QString &file)
{
    m_saving->save(file, TimelinePicture(m_lanes->look(), m_lanes->width()).picture());
}

} // namespace records
