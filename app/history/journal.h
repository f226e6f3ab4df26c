// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/journalbatch.h>
#include <history/storefailure.h>
#include <threads/workerthread.h>

#include <QList>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace history {

class JournalWorker;

/// What is open, without an outcome or undecided, is kept whatever these say.
struct JournalOptions
{
    /// Older entries go. No clock that has jumped is believed: the age is that at the newest entry
    /// which an earlier run has written, so that a computer that was off for long, or has a wrong
    /// clock for once, forgets nothing; and an entry stays while one before it does.
    std::chrono::days keepFor{90};
    int keepEntries = 100'000; ///< the oldest beyond these go
    std::chrono::milliseconds tryAgainAfter{30'000}; ///< when it could not be written
    std::chrono::milliseconds patience{1'000}; ///< how long the disk may take for a change
};

/// How a journal has ended.
struct JournalEnd
{
    bool hasEnded = true; ///< false: its thread goes on, see threads::WorkerThread::end()
    JournalBatch left = {}; ///< what is not written
};

/// The durable journal of changes: a change is sent when recorded() names it. Survives the death of
/// the program at any moment (SQLite, WAL, synchronous=NORMAL). Several running programs may share
/// one file.
///
/// Lives in the thread that made it, with an event loop; files are touched in a thread of its own,
/// so that nothing here waits but end(). Signals come in the order of the calls, never inside them.
/// The destructor writes what was handed over and joins that thread, however long that takes: who
/// cannot wait calls end() before.
///
/// Where the journal cannot be written, or not in time, control goes on: unavailable() says why,
/// unrecorded() names the changes that are not in it, and the newest 1,000 are held in memory until
/// they are written after all.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// \p file is opened, and made with its folder where absent, in the journal's thread.
    explicit Journal(const QString &file, QObject *parent = nullptr);
    Journal(const QString &file, const JournalOptions &options, QObject *parent = nullptr);
    ~Journal() override;

    const QString &file() const { return m_file; }

    /// All intents and outcomes handed over in one turn of the event loop are one transaction. Of
    /// one that was recorded before, the parameters are taken in the place of the former ones.
    void record(const Intent &intent);
    /// A recorded change leaves for the service for the first time. It does not wait for the disk:
    /// an entry with this mark was sent, but one without it may have been sent too, when its
    /// program crashed just after. Only an outcome says that a change was never sent.
    void markSent(const QUuid &id, const QDateTime &at);
    /// Of a change that was recorded. A later outcome takes the place of an earlier one; of a
    /// change that is not in the journal nothing is kept.
    void settle(const Outcome &outcome);

    /// What was seen and is no change. Nothing waits for it: where the journal is out of order for
    /// long, only the newest are kept.
    void note(const Sighting &sighting);
    /// How something is called from now on.
    void name(const Naming &naming);

    /// Asks for the open changes of \p account: those without an outcome whose program is gone, and
    /// those of such programs and of this one whose outcome is unknown and undecided.
    /// unsettledRead() answers; while the journal is out of order, as soon as it is not any more.
    /// From then on they belong to this program: no other one lists them while it runs, and it is
    /// this one that settles them. Asked again, those that are still open come again.
    ///
    /// Of an earlier version the entries bear no endpoint, and are those of every account with
    /// their SID.
    void readUnsettled(const Account &account);
    /// Asks for the newest \p count changes of all programs; recentRead() answers.
    void readRecent(int count);

    /// Writes what was handed over, and waits for that \p within at the most; nothing is called
    /// after it. Once is enough.
    JournalEnd end(std::chrono::milliseconds within);

signals:
    /// These are in the journal now. In the order of record().
    void recorded(const QList<QUuid> &ids);
    /// These are not in it: it is out of order, or has not taken them within
    /// JournalOptions::patience. recorded() follows when it has, and nothing of the first of them
    /// where more than 1,000 wait for that.
    void unrecorded(const QList<QUuid> &ids);
    /// The file holds more than before: what was handed over until now, or some of it.
    void written();
    /// The oldest first. Everybody who listens hears the answers to everybody.
    void unsettledRead(const history::Account &account, const QList<history::Entry> &entries);
    /// The newest first.
    void recentRead(const QList<history::Entry> &entries);

    /// Once for each time it goes out of order (disk full, read-only, locked, or one that has not
    /// answered in time), before the first unrecorded(); once more where another reason becomes
    /// known. Changes are held in memory, and it is tried again from time to time.
    void unavailable(const history::StoreFailure &failure);
    /// It is written again, in time, and so is what was held in memory meanwhile.
    void availableAgain();
    /// The file was damaged: it was kept as \p keptAs, and a new one begun.
    void begunAnew(const QString &keptAs);

private:
    using Clock = std::chrono::steady_clock;

    /// A change that was handed over and is not recorded.
    struct Awaited
    {
        QUuid id;
        std::optional<Clock::time_point> since = {}; ///< when it was handed over
        bool isTold = false; ///< that it is not
    };
    /// What the other thread has not written.
    struct HandedOver
    {
        JournalBatch batch;
        Clock::time_point at;
    };

    template <class... Facts>
    void passOn(void (JournalWorker::*from)(Facts...), void (Journal::*to)(Facts...));
    void handOverSoon();
    void handOver();
    void pass(const JournalBatch &batch);
    void takeRecorded(const QList<QUuid> &ids);
    void takeUnrecorded(const QList<QUuid> &ids);
    void takeWritten(quint64 number);
    void takeUnavailable(const StoreFailure &failure);
    void takeAvailable();
    void tellLate();
    bool isLate() const { return !m_awaited.empty() && m_awaited.front().isTold; }

    const JournalOptions m_options;
    const QString m_file;
    threads::TaskQueue m_answers; ///< from the other thread
    threads::WorkerThread m_thread;
    JournalWorker *m_worker; ///< lives and dies in m_thread; nullptr: end() was called
    JournalBatch m_batch;
    std::deque<Awaited> m_awaited; ///< in the order of record()
    std::deque<HandedOver> m_handedOver; ///< in their order
    std::shared_ptr<const std::atomic<quint64>> m_written; ///< the number of the last batch
    QTimer m_patience;
    QTimer m_look; ///< whether a disk that was slow is well again
    quint64 m_batches = 0;
    bool m_isHandingOver = false;
    bool m_isSlow = false; ///< and this was told
    bool m_hasFailed = false; ///< the same
};

} // namespace history
