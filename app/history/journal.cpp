// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "journalworker.h"

#include <algorithm>
#include <utility>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of what is not written and would be named at the end.
constexpr size_t mostNamed = JournalWorker::mostUnwritten;

template <class T>
void append(std::vector<T> &to, const std::vector<T> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

Journal::Journal(const QString &file, QObject *parent)
    : Journal(file, JournalOptions(), parent)
{
}

Journal::Journal(const QString &file, const JournalOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_file(file)
    , m_thread(u"journal"_s)
    , m_worker(new JournalWorker(file, options))
    , m_written(m_worker->written())
{
    m_worker->moveToThread(m_thread.thread());
    passOn(&JournalWorker::recorded, &Journal::takeRecorded);
    passOn(&JournalWorker::unrecorded, &Journal::takeUnrecorded);
    passOn(&JournalWorker::wrote, &Journal::takeWritten);
    passOn(&JournalWorker::unsettledRead, &Journal::unsettledRead);
    passOn(&JournalWorker::recentRead, &Journal::recentRead);
    passOn(&JournalWorker::unavailable, &Journal::takeUnavailable);
    passOn(&JournalWorker::availableAgain, &Journal::takeAvailable);
    passOn(&JournalWorker::begunAnew, &Journal::begunAnew);
    m_patience.setSingleShot(true);
    // After what the other thread has answered meanwhile: it is not late because this one is.
    connect(&m_patience, &QTimer::timeout, this, &Journal::tellLate, Qt::QueuedConnection);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_worker)
            pass({});
    });
    m_thread.post([worker = m_worker] { worker->start(); });
}

Journal::~Journal()
{
    end(std::chrono::milliseconds::max());
}

JournalEnd Journal::end(std::chrono::milliseconds within)
{
    if (!m_worker)
        return {};
    handOver();
    m_thread.post([worker = std::exchange(m_worker, nullptr)] {
        worker->stop();
        delete worker;
    });
    JournalEnd end{.hasEnded = m_thread.end(within)};
    JournalBatch &left = end.left;
    for (const HandedOver &one : m_handedOver) {
        if (one.batch.number <= *m_written)
            continue;
        append(left.intents, one.batch.intents);
        append(left.sendings, one.batch.sendings);
        append(left.outcomes, one.batch.outcomes);
    }
    return end;
}

/// Has \p to done in this thread when the worker emits \p from in its own.
template <class... Facts>
void Journal::passOn(void (JournalWorker::*from)(Facts...), void (Journal::*to)(Facts...))
{
    // The worker may outlive this, where it is given up on.
    connect(
        m_worker, from, m_worker,
        [this, answers = m_answers.entrance(), to](Facts... facts) {
            answers.post([this, to, facts...] { (this->*to)(facts...); });
        },
        Qt::DirectConnection);
}

void Journal::record(const Intent &intent)
{
    m_batch.intents.push_back(intent);
    // While it is known to be late, it is not waited for once more.
    if (isLate())
        m_patience.start(0);
    m_awaited.push_back({.id = intent.id});
    handOverSoon();
}

void Journal::markSent(const QUuid &id, const QDateTime &at)
{
    m_batch.sendings.push_back({id, at});
    handOverSoon();
}

void Journal::settle(const Outcome &outcome)
{
    m_batch.outcomes.push_back(outcome);
    handOverSoon();
}

void Journal::note(const Sighting &sighting)
{
    m_batch.sightings.push_back(sighting);
    handOverSoon();
}

void Journal::name(const Naming &naming)
{
    m_batch.namings.push_back(naming);
    handOverSoon();
}

void Journal::readUnsettled(const Account &account)
{
    handOver();
    m_thread.post([worker = m_worker, account] { worker->readUnsettled(account); });
}

void Journal::readRecent(int count)
{
    handOver();
    m_thread.post([worker = m_worker, count] { worker->readRecent(count); });
}

void Journal::handOverSoon()
{
    if (std::exchange(m_isHandingOver, true))
        return;
    QMetaObject::invokeMethod(this, &Journal::handOver, Qt::QueuedConnection);
}

void Journal::handOver()
{
    m_isHandingOver = false;
    if (m_batch.isEmpty() || !m_worker)
        return;
    pass(std::exchange(m_batch, {}));
    // Not from record() on: what this thread does until then is no waiting for the disk.
    for (auto one = m_awaited.rbegin(); one != m_awaited.rend() && !one->since; ++one)
        one->since = Clock::now();
    if (!m_awaited.empty() && !m_patience.isActive())
        m_patience.start(m_options.patience);
}

void Journal::pass(const JournalBatch &batch)
{
    m_handedOver.push_back({batch, Clock::now()});
    JournalBatch &numbered = m_handedOver.back().batch;
    numbered.number = ++m_batches;
    m_thread.post([worker = m_worker, numbered] { worker->take(numbered); });
    if (m_handedOver.size() > mostNamed)
        m_handedOver.pop_front();
}

void Journal::takeRecorded(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        const auto found = std::find_if(m_awaited.begin(), m_awaited.end(),
                                        [&id](const Awaited &one) { return one.id == id; });
        // Those before it were too many to be kept.
        if (found != m_awaited.end())
            m_awaited.erase(m_awaited.begin(), found + 1);
    }
    emit recorded(ids);
}

void Journal::takeUnrecorded(const QList<QUuid> &ids)
{
    QList<QUuid> news;
    for (Awaited &one : m_awaited) {
        if (ids.contains(one.id) && !std::exchange(one.isTold, true))
            news.append(one.id);
    }
    // Nobody waits for the first of too many.
    while (m_awaited.size() > JournalWorker::mostUnwritten && isLate())
        m_awaited.pop_front();
    if (!news.isEmpty())
        emit unrecorded(news);
}

void Journal::takeWritten(quint64 number)
{
    Clock::time_point at;
    while (!m_handedOver.empty() && m_handedOver.front().batch.number <= number) {
        at = m_handedOver.front().at;
        m_handedOver.pop_front();
    }
    if (at == Clock::time_point())
        return;
    emit written();
    if (!m_isSlow || isLate())
        return;
    if (Clock::now() - at > m_options.patience)
        return m_look.start(m_options.tryAgainAfter);
    m_isSlow = false;
    m_look.stop();
    emit availableAgain();
}

void Journal::takeUnavailable(const StoreFailure &failure)
{
    m_hasFailed = true;
    m_isSlow = false;
    emit unavailable(failure);
}

void Journal::takeAvailable()
{
    m_hasFailed = false;
    emit availableAgain();
}

void Journal::tellLate()
{
    const bool isKnown = isLate();
    const Clock::time_point now = Clock::now();
    QList<QUuid> late;
    for (Awaited &one : m_awaited) {
        if (!isKnown && !one.since)
            break;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(one.since.value_or(now)
                                                                       + m_options.patience - now);
        if (!isKnown && left.count() > 0) {
            m_patience.start(left);
            break;
        }
        if (!std::exchange(one.isTold, true))
            late.append(one.id);
    }
    if (late.isEmpty())
        return;
    if (!m_hasFailed && !std::exchange(m_isSlow, true))
        emit unavailable({.kind = StoreFailure::Kind::Slow, .file = m_file});
    emit unrecorded(late);
}

} // namespace history
