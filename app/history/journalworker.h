// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalstore.h"
#include <history/journal.h>

#include <QTimer>

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

signals:
    void recorded(const QList<QUuid> &ids);
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
    JournalBatch m_unwritten; ///< not written yet
    std::vector<Account> m_unread; ///< whose open entries were asked for and could not be read
    QTimer m_tryAgain;
    QTimer m_checkpoint;
    int m_writtenSincePruning = 0;
    std::optional<qint64> m_firstKept; ///< by its age, in the pruning that goes on
    bool m_isOutOfOrder = false;
    bool m_isPruning = false;
    bool m_isStopping = false;
};

} // namespace history
