// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/entry.h>
#include <history/storefailure.h>
#include <threads/workerthread.h>

#include <QList>
#include <QObject>
#include <vector>

namespace history {

class JournalWorker;

struct JournalOptions
{
    std::chrono::days keepFor{90}; ///< older entries go
    int keepEntries = 100'000; ///< the oldest beyond these go
    std::chrono::milliseconds tryAgainAfter{30'000}; ///< when it could not be written
};

/// What is handed to the journal in one turn of the event loop.
struct JournalBatch
{
    std::vector<Intent> intents;
    std::vector<Outcome> outcomes;
};

/// The durable journal of changes: a change is sent when recorded() names it. Survives the death of
/// the program at any moment (SQLite, WAL, synchronous=NORMAL). Several running programs may share
/// one file.
///
/// Lives in the thread that made it, with an event loop; files are touched in a thread of its own,
/// so that nothing here waits. Signals come in the order of the calls, never inside them. The
/// destructor writes what was handed over and joins that thread.
///
/// Where the journal cannot be written, control goes on: unavailable() says so once, recorded()
/// comes all the same, and the newest 1,000 changes are held in memory until writing works again.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// \p file is opened, and made with its folder where absent, in the journal's thread.
    explicit Journal(const QString &file, QObject *parent = nullptr);
    Journal(const QString &file, const JournalOptions &options, QObject *parent = nullptr);
    ~Journal() override;

    /// All intents and outcomes handed over in one turn of the event loop are one transaction.
    void record(const Intent &intent);
    /// Of a change that was recorded. A later outcome takes the place of an earlier one; of a
    /// change that is not in the journal nothing is kept.
    void settle(const Outcome &outcome);

    /// Asks for the changes without an outcome whose program is gone; unsettledRead() answers.
    /// From then on they belong to this program: no other one lists them while it runs, and it is
    /// this one that settles them. Asked again, those that are still unsettled come again.
    void readUnsettled();
    /// Asks for the newest \p count changes of all programs; recentRead() answers.
    void readRecent(int count);

signals:
    /// These may be sent now: they are in the journal, or the journal is out of order. In the order
    /// of record().
    void recorded(const QList<QUuid> &ids);
    /// The oldest first.
    void unsettledRead(const QList<history::Entry> &entries);
    /// The newest first.
    void recentRead(const QList<history::Entry> &entries);

    /// Once for each time it goes out of order (disk full, read-only, locked). Changes are held in
    /// memory, and it is tried again from time to time.
    void unavailable(const history::StoreFailure &failure);
    /// It is written again, and so is what was held in memory meanwhile.
    void availableAgain();
    /// The file was damaged: it was kept as \p keptAs, and a new one begun.
    void begunAnew(const QString &keptAs);

private:
    template <class... Facts>
    void passOn(void (JournalWorker::*from)(Facts...), void (Journal::*to)(Facts...));
    void handOverSoon();
    void handOver();

    threads::TaskQueue m_answers; ///< from the other thread
    threads::WorkerThread m_thread;
    JournalWorker *m_worker; ///< lives and dies in m_thread
    JournalBatch m_batch;
    bool m_isHandingOver = false;
};

} // namespace history
