// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalstore.h"
#include <history/journal.h>

#include <QTimer>
#include <atomic>
#include <memory>

namespace history {

/// The journal's side in its own thread: what to do when the file fails, and when to tidy up.
class JournalWorker : public QObject
{
    Q_OBJECT

public:
    /// What is kept in memory while the file cannot be written.
    static constexpr size_t mostUnwritten = 1000;

    JournalWorker(const QString &file, const JournalOptions &options);

    void start();
    void take(const JournalBatch &batch);
    void readUnsettled(const Account &account);
    void readRecent(int count);
    /// Writes what can be written.
    void stop();

    /// The number of the last batch that is in the file, for any thread, also when this is gone.
    std::shared_ptr<const std::atomic<quint64>> written() const { return m_written; }

signals:
    void recorded(const QList<QUuid> &ids);
    void unrecorded(const QList<QUuid> &ids);
    /// All batches up to this one, what was not kept excepted. After their recorded().
    void wrote(quint64 number);
    void unsettledRead(const history::Account &account, const QList<history::Entry> &entries);
    void recentRead(const QList<history::Entry> &entries);
    void unavailable(const history::StoreFailure &failure);
    void availableAgain();
    void begunAnew(const QString &keptAs);

private:
    template <class Act>
    auto withStore(Act act) -> decltype(act());
    template <class Read>
    std::optional<QList<Entry>> read(Read read);
    bool write();
    void keep(const JournalBatch &batch);
    void fail(const StoreFailure &failure);
    void tryAgain();
    void prune();
    void pruneSoon();
    void pruneSome();

    JournalStore m_store;
    const JournalOptions m_options;
    const std::shared_ptr<std::atomic<quint64>> m_written;
    JournalBatch m_unwritten; ///< not written yet
    std::vector<Account> m_unread; ///< whose open entries were asked for and could not be read
    QTimer m_tryAgain;
    QTimer m_checkpoint;
    int m_writtenSincePruning = 0;
    std::optional<FirstYoung> m_firstKept; ///< in the pruning that goes on
    bool m_isOutOfOrder = false;
    bool m_isPruning = false;
    bool m_isStopping = false;
};

} // namespace history
