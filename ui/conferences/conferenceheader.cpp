// SPDX-License-Identifier: Apache-2.0
#include "conferenceheader.h"

#include "newcomersbutton.h"
#include "onairlabel.h"
#include "supervisecontrol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <controls/elapsed.h>
#include <controls/steadylabel.h>
#include <controls/wrappedlabel.h>
#include <look/titlefont.h>
#include <words/conferencewords.h>
#include <words/durations.h>
#include <words/isolation.h>
#include <words/peoplewords.h>

namespace conferences {

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

namespace {

constexpr int grid = 8;
constexpr int leastName = 96; ///< pixels of it are always seen

} // namespace

ConferenceHeader::ConferenceHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new controls::WrappedLabel)
    , m_summary(new controls::SteadyLabel)
    , m_holds(new OnAirLabel(OnAirLabel::Manner::Filled))
    , m_open(new QPushButton(tr("Open the one that runs")))
    , m_supervise(new SuperviseControl)
    , m_newcomers(new NewcomersButton)
    , m_onAir(new OnAirLabel(OnAirLabel::Manner::Filled))
    , m_top(new QHBoxLayout)
{
    m_name->setLines(1, 1);
    m_name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_name->setFont(look::titleFont(m_name->font(), 1.25));
    // A name gives way to what can be pressed.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name->setMinimumWidth(leastName);

    lay();
    // Its height is kept, so that no row moves when the other one comes in its place.
    QSizePolicy policy = m_supervise->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_supervise->setSizePolicy(policy);
    policy = m_newcomers->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_newcomers->setSizePolicy(policy);
    m_open->setToolTip(tr("A conference of the same name is in progress"));
    m_open->setAccessibleDescription(m_open->toolTip());
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_namesake); });

    m_counting.setSingleShot(true);
    m_counting.setInterval(std::chrono::milliseconds(100));
    connect(&m_counting, &QTimer::timeout, this, &ConferenceHeader::count);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ConferenceHeader::tick);
    m_clock.start();
}

void ConferenceHeader::lay()
{
    auto *title = new QHBoxLayout;
    title->setSpacing(grid);
    title->addWidget(m_name, 1);
    title->addWidget(m_open);
    title->addWidget(m_supervise->you());
    m_top->setSpacing(grid / 2);
    m_top->addLayout(title, 1);
    m_top->addWidget(m_supervise, 0, Qt::AlignRight);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(grid);
    facts->addWidget(m_summary, 1);
    facts->addWidget(m_newcomers);
    facts->addWidget(m_holds);
    facts->addWidget(m_onAir);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, grid / 2, 2 * grid, grid / 2);
    column->setSpacing(2);
    column->addLayout(m_top);
    column->addLayout(facts);
}

bool ConferenceHeader::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        makeRoom();
    return QWidget::event(event);
}

/// Where the words of what can be pressed would be cut, it goes into a line of its own.
void ConferenceHeader::makeRoom()
{
    const int beside = 4 * grid + leastName + 2 * grid + m_supervise->you()->sizeHint().width()
        + m_supervise->sizeHint().width();
    const bool isNarrow = width() < beside;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_top->direction() != direction)
        m_top->setDirection(direction);
}

QSize ConferenceHeader::minimumSizeHint() const
{
    const int title = leastName + grid + m_supervise->you()->minimumSizeHint().width();
    const int widest = std::max(title, m_supervise->minimumSizeHint().width());
    return {4 * grid + widest, QWidget::minimumSizeHint().height()};
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
    if (m_model) {
        m_model->disconnect(this);
        m_model->holds().disconnect(this);
    }
    m_model = model;
    if (model) {
        connect(&model->holds(), &people::HoldWatch::changed, this, &ConferenceHeader::showHolds);
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
    showHolds();
}

void ConferenceHeader::showHolds()
{
    using Tone = OnAirLabel::Tone;
    if (!m_model || m_model->hasEnded())
        return m_holds->show(Tone::Nothing, {});
    const people::HoldWatch &holds = m_model->holds();
    if (holds.isEverybodyOnHold())
        m_holds->show(Tone::Warning, tr("Everybody is on hold"));
    else if (holds.tooLong() > 0)
        m_holds->show(Tone::Warning,
                      tr("%n held over %1", nullptr, holds.tooLong())
                          .arg(words::clockText(holds.threshold())));
    else
        m_holds->show(Tone::Nothing, {});
}

void ConferenceHeader::count()
{
    m_people.clear();
    if (m_model && !m_model->isLoading())
        m_people = words::people(m_model->people());
    tick();
}

void ConferenceHeader::setNamesake(const QString &conferenceSid)
{
    m_namesake = conferenceSid;
    showWhetherEnded();
}

void ConferenceHeader::showWhetherEnded()
{
    const bool hasEnded = m_model && m_model->hasEnded();
    showHolds();
    m_open->setVisible(!m_namesake.isEmpty() && hasEnded);
    m_supervise->setVisible(!hasEnded);
    m_newcomers->setVisible(!hasEnded);
    m_supervise->you()->setVisible(!hasEnded);
    tick();
}

/// When, by whom or by what, and how long it lasted; as far as that is known.
QStringList ConferenceHeader::endedWords() const
{
    QDateTime when = m_conference.dateUpdated;
    if (!m_conference.isCompleted() || !when.isValid()) {
        // When it was known here.
        const auto endedAt = m_model ? m_model->endedAt() : std::nullopt;
        const auto ago
            = endedAt ? twilio::Instant::clock::now() - *endedAt : std::chrono::seconds(0);
        when = QDateTime::currentDateTimeUtc().addMSecs(
            -std::chrono::duration_cast<std::chrono::milliseconds>(ago).count());
    }
    const QString &sid = m_conference.callSidEndingConference;
    const QString who = sid.isEmpty() || !m_model ? QString() : m_model->nameOf(sid);
    QStringList all{words::conferenceEnded(when.toLocalTime().toString(u"HH:mm"_s),
                                           words::isolated(who),
                                           words::isolated(m_conference.reasonConferenceEnded))};
    if (m_conference.dateCreated.isValid())
        all += tr("lasted %1").arg(controls::elapsedText(m_conference.dateCreated, when));
    return all;
}

void ConferenceHeader::tick()
{
    // How many are muted or held stands in the row of facets.
    QStringList parts;
    if (!m_people.isEmpty())
        parts += m_people;
    if (m_conference.isCompleted() || (m_model && m_model->hasEnded()))
        parts += endedWords();
    else if (m_conference.isWaiting())
        parts = QStringList{words::waitingConference(m_model ? m_model->people() : -1)};
    else if (m_conference.dateCreated.isValid())
        parts += tr("running %1").arg(controls::elapsedText(m_conference.dateCreated));
    // Beside the number of those who are shown.
    if (m_model && m_model->isCut())
        parts.insert(std::min<qsizetype>(1, parts.size()), tr("more are not shown"));
    m_summary->setText(parts.join(u" · "_s));
}

} // namespace conferences
