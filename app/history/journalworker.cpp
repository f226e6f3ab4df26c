// SPDX-License-Identifier: Apache-2.0
#include "journalworker.h"

#include "log.h"

#include <utility>

namespace history {

using namespace std::chrono_literals;

namespace {

constexpr int pruneAfter = 1000; // entries
constexpr auto idleBeforeCheckpoint = 1s;

template <class T>
void append(std::vector<T> &to, const std::vector<T> &from, size_t most)
{
    to.insert(to.end(), from.begin(), from.end());
    if (to.size() > most)
        to.erase(to.begin(), to.end() - static_cast<std::ptrdiff_t>(most));
}

QList<QUuid> idsOf(const std::vector<Intent> &intents)
{
    QList<QUuid> ids;
    ids.reserve(static_cast<qsizetype>(intents.size()));
    for (const Intent &intent : intents)
        ids.append(intent.id);
    return ids;
}

} // namespace

JournalWorker::JournalWorker(const QString &file, const JournalOptions &options)
    : m_store(file)
    , m_options(options)
    , m_written(std::make_shared<std::atomic<quint64>>(0))
    , m_tryAgain(this)
    , m_checkpoint(this)
{
    m_tryAgain.setSingleShot(true);
    connect(&m_tryAgain, &QTimer::timeout, this, &JournalWorker::tryAgain);
    m_checkpoint.setSingleShot(true);
    connect(&m_checkpoint, &QTimer::timeout, this, [this] { m_store.checkpoint(); });
}

void JournalWorker::start()
{
    if (const auto opened = withStore([] { return StoreResult<void>(); }); !opened)
        fail(opened.error());
    else
        prune();
}

void JournalWorker::take(const JournalBatch &batch)
{
    keep(batch);
    const bool isWritten = !m_isOutOfOrder && write();
    if (!isWritten && !batch.intents.empty())
        emit unrecorded(idsOf(batch.intents));
}

void JournalWorker::readUnsettled(const Account &account)
{
    if (const auto entries = read([&] { return m_store.adoptOpen(account); }))
        emit unsettledRead(account, *entries);
    else
        m_unread.push_back(account);
}

void JournalWorker::readRecent(int count)
{
    emit recentRead(read([this, count] { return m_store.recent(count); }).value_or(QList<Entry>()));
}

void JournalWorker::stop()
{
    m_isStopping = true;
    if (!m_unwritten.isEmpty())
        write();
    m_store.close();
}

/// Runs \p act on the open store. A damaged file is put aside, and \p act runs on the new one.
template <class Act>
auto JournalWorker::withStore(Act act) -> decltype(act())
{
    const auto attempt = [&]() -> decltype(act()) {
        if (const auto opened = m_store.open(); !opened)
            return tl::make_unexpected(opened.error());
        return act();
    };
    auto result = attempt();
    if (result || result.error().kind != StoreFailure::Kind::Damaged)
        return result;
    const StoreResult<QString> keptAs = m_store.putAside();
    if (!keptAs)
        return tl::make_unexpected(keptAs.error());
    result = attempt();
    if (result && !keptAs->isEmpty())
        emit begunAnew(*keptAs);
    return result;
}

template <class Read>
std::optional<QList<Entry>> JournalWorker::read(Read read)
{
    const StoreResult<QList<Entry>> entries = withStore(read);
    if (entries)
        return *entries;
    fail(entries.error());
    return std::nullopt;
}

bool JournalWorker::write()
{
    const auto written = withStore([this] { return m_store.write(m_unwritten); });
    if (!written) {
        fail(written.error());
        return false;
    }
    m_writtenSincePruning
        += static_cast<int>(m_unwritten.intents.size() + m_unwritten.sightings.size());
    const JournalBatch batch = std::exchange(m_unwritten, {});
    // What is tried without anything to write has no number.
    if (batch.number > 0)
        *m_written = batch.number;
    if (!batch.intents.empty())
        emit recorded(idsOf(batch.intents));
    emit wrote(*m_written);
    if (m_writtenSincePruning >= pruneAfter)
        prune();
    m_checkpoint.start(idleBeforeCheckpoint);
    return true;
}

void JournalWorker::keep(const JournalBatch &batch)
{
    if (!m_isOutOfOrder && m_unwritten.isEmpty()) {
        m_unwritten = batch;
        return;
    }
    append(m_unwritten.intents, batch.intents, mostUnwritten);
    append(m_unwritten.sendings, batch.sendings, mostUnwritten);
    append(m_unwritten.outcomes, batch.outcomes, mostUnwritten);
    append(m_unwritten.sightings, batch.sightings, mostUnwritten);
    append(m_unwritten.namings, batch.namings, mostUnwritten);
    m_unwritten.number = batch.number;
}

void JournalWorker::fail(const StoreFailure &failure)
{
    qCDebug(log) << m_store.file() << "is out of order";
    m_store.close();
    if (!m_isStopping)
        m_tryAgain.start(m_options.tryAgainAfter);
    if (std::exchange(m_isOutOfOrder, true))
        return;
    StoreFailure told = failure;
    told.file = m_store.file();
    // Each file that cannot be made or grow has an error of its own.
    const bool isVague
        = told.kind == StoreFailure::Kind::Other || told.kind == StoreFailure::Kind::CannotOpen;
    if (isVague && isDiskFull(told.file))
        told.kind = StoreFailure::Kind::DiskFull;
    emit unavailable(told);
}

void JournalWorker::tryAgain()
{
    if (!write())
        return;
    m_isOutOfOrder = false;
    emit availableAgain();
    for (const Account &account : std::exchange(m_unread, {}))
        readUnsettled(account);
}

void JournalWorker::prune()
{
    m_writtenSincePruning = 0;
    m_firstKept.reset();
    if (!std::exchange(m_isPruning, true))
        pruneSoon();
}

void JournalWorker::pruneSoon()
{
    // Through the event loop, so that what is recorded meanwhile does not wait for all of it.
    QMetaObject::invokeMethod(this, &JournalWorker::pruneSome, Qt::QueuedConnection);
}

void JournalWorker::pruneSome()
{
    m_isPruning = false;
    if (m_isStopping || m_isOutOfOrder)
        return;
    const StoreResult<int> removed = withStore([this]() -> StoreResult<int> {
        if (!m_firstKept) {
            const auto first
                = m_store.firstYoung(QDateTime::currentDateTimeUtc(), m_options.keepFor);
            if (!first)
                return tl::make_unexpected(first.error());
            m_firstKept = *first;
        }
        return m_store.removeSome(*m_firstKept, m_options.keepEntries);
    });
    if (!removed) {
        fail(removed.error());
    } else if (*removed > 0) {
        m_isPruning = true;
        pruneSoon();
    }
}

} // namespace history
