// SPDX-License-Identifier: Apache-2.0
#include "historyfilter.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <controls/steadycombo.h>
#include <look/icons.h>
#include <twilio/sid.h>
#include <words/isolation.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using history::HistoryQuery;
using Kind = HistoryQuery::Kind;
using Result = HistoryQuery::Result;

namespace {

constexpr int grid = 8;
constexpr int longestWords = 200; // letters

QString conferenceEntry(const QString &sid, const QString &name)
{
    return words::isInvisible(name)
        ? twilio::shortSid(sid)
        : HistoryFilter::tr("%1 · %2", "a name, and what tells it from others of that name")
              .arg(words::isolated(name), twilio::shortSid(sid));
}

QDateTime startOf(HistoryFilter::Time time)
{
    constexpr int tenMinutes = 10 * 60;
    constexpr int hour = 60 * 60;
    constexpr int week = 7;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (time) {
    case HistoryFilter::Time::TenMinutes:
        return now.addSecs(-tenMinutes);
    case HistoryFilter::Time::Hour:
        return now.addSecs(-hour);
    case HistoryFilter::Time::Today:
        return QDate::currentDate().startOfDay().toUTC();
    case HistoryFilter::Time::Week:
        return now.addDays(-week);
    case HistoryFilter::Time::All:
        break;
    }
    return {};
}

} // namespace

HistoryFilter::HistoryFilter(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit)
    , m_person(combo(tr("Person"), tr("Anybody")))
    , m_conference(combo(tr("Conference"), tr("All conferences")))
    , m_kind(combo(tr("Kind"), tr("All kinds")))
    , m_outcome(combo(tr("Outcome"), tr("All outcomes")))
    , m_time(combo(tr("When"), {}))
{
    constexpr int leastWords = 120;
    constexpr std::chrono::milliseconds pause{200};
    m_words->setPlaceholderText(tr("Find what, whom, reason"));
    m_words->setAccessibleName(tr("Find in the history"));
    m_words->setToolTip(
        tr("Several words of a name, a SID, a reason, a request id or of what was sent"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(longestWords);
    m_words->setMinimumWidth(leastWords);
    m_words->addAction(look::icon(look::IconName::Search), QLineEdit::LeadingPosition);
    fillKinds();
    fillOutcomes();
    fillTimes();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_words, 3);
    for (QComboBox *each : {m_person, m_conference, m_kind, m_outcome, m_time})
        row->addWidget(each, each == m_conference ? 3 : 2);

    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    connect(&m_typed, &QTimer::timeout, this, &HistoryFilter::changed);
    connect(m_words, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, &HistoryFilter::flush);
}

QComboBox *HistoryFilter::combo(const QString &name, const QString &first)
{
    auto *made = new controls::SteadyCombo;
    made->setAccessibleName(name);
    made->setToolTip(name);
    if (!first.isEmpty())
        made->addItem(first);
    connect(made, &QComboBox::currentIndexChanged, this, [this] {
        m_typed.stop();
        emit changed();
    });
    return made;
}

void HistoryFilter::fillKinds()
{
    const auto add
        = [this](const QString &text, Kind kind) { m_kind->addItem(text, static_cast<int>(kind)); };
    add(tr("Mute and unmute"), Kind::Muting);
    add(tr("Hold and resume"), Kind::Holding);
    add(tr("Coaching"), Kind::Coaching);
    add(tr("Announcements"), Kind::Announcing);
    add(tr("Remove and end"), Kind::Ending);
    add(tr("Coming and going"), Kind::ComingAndGoing);
}

void HistoryFilter::fillOutcomes()
{
    const auto add = [this](const QString &text, Result result) {
        m_outcome->addItem(text, static_cast<int>(result));
    };
    add(tr("Confirmed"), Result::Done);
    add(tr("Accepted"), Result::Accepted);
    add(tr("Not done, or unknown"), Result::NotDone);
    add(tr("Replaced or cancelled"), Result::Replaced);
    add(tr("Seen of others"), Result::Seen);
}

void HistoryFilter::fillTimes()
{
    const QSignalBlocker blocker(m_time);
    const auto add
        = [this](const QString &text, Time time) { m_time->addItem(text, static_cast<int>(time)); };
    add(tr("Last 10 minutes"), Time::TenMinutes);
    add(tr("Last hour"), Time::Hour);
    add(tr("Today"), Time::Today);
    add(tr("Last 7 days"), Time::Week);
    add(tr("All that is kept"), Time::All);
}

HistoryQuery HistoryFilter::query(const history::Account &account) const
{
    HistoryQuery query{.account = account};
    query.words = m_words->text().split(u' ', Qt::SkipEmptyParts);
    query.person = m_person->currentData().toString();
    query.conferenceSid = m_conference->currentData().toString();
    // The first of each is all.
    query.kind = static_cast<Kind>(m_kind->currentData().toInt());
    query.result = static_cast<Result>(m_outcome->currentData().toInt());
    const QDateTime from = startOf(static_cast<Time>(m_time->currentData().toInt()));
    if (from.isValid())
        query.from = from;
    return query;
}

/// What is chosen is among the entries, whether the journal names it or not.
void HistoryFilter::choose(QComboBox &combo, const QString &value) const
{
    combo.setCurrentIndex(value.isEmpty() ? 0 : combo.findData(value));
}

void HistoryFilter::setConference(const QString &sid, const QString &name)
{
    if (!sid.isEmpty() && m_conference->findData(sid) < 0)
        m_conference->addItem(conferenceEntry(sid, name), sid);
    choose(*m_conference, sid);
}

void HistoryFilter::setChoices(const history::HistoryChoices &choices)
{
    const QSignalBlocker ofPeople(m_person);
    const QSignalBlocker ofConferences(m_conference);
    const auto keepChosen = [](QComboBox &combo) {
        for (int entry = combo.count() - 1; entry > 0; --entry) {
            if (entry != combo.currentIndex())
                combo.removeItem(entry);
        }
    };
    keepChosen(*m_person);
    keepChosen(*m_conference);
    for (const QString &who : choices.people) {
        if (m_person->findData(who) < 0)
            m_person->addItem(words::isolated(who), who);
    }
    for (const auto &[sid, name] : choices.conferences) {
        if (m_conference->findData(sid) < 0)
            m_conference->addItem(conferenceEntry(sid, name), sid);
    }
}

bool HistoryFilter::isOpen() const
{
    return m_words->text().trimmed().isEmpty() && m_person->currentIndex() == 0
        && m_conference->currentIndex() == 0 && m_kind->currentIndex() == 0
        && m_outcome->currentIndex() == 0
        && m_time->currentData().toInt() == static_cast<int>(Time::All);
}

void HistoryFilter::clear()
{
    {
        const QSignalBlocker blocker(this);
        m_words->clear();
        for (QComboBox *each : {m_person, m_conference, m_kind, m_outcome})
            each->setCurrentIndex(0);
        m_time->setCurrentIndex(m_time->findData(static_cast<int>(Time::All)));
        m_typed.stop();
    }
    emit changed();
}

void HistoryFilter::goToWords()
{
    m_words->setFocus();
}

void HistoryFilter::flush()
{
    if (!m_typed.isActive())
        return;
    m_typed.stop();
    emit changed();
}

} // namespace records
