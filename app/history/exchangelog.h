// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/exchange.h>

#include <QMutex>
#include <QObject>
#include <atomic>
#include <deque>
#include <memory>
#include <vector>

namespace history {

/// One exchange in the log, or several that were the same.
struct LoggedExchange
{
    quint64 number = 0; ///< ascending from 1
    quint64 revision = 0; ///< grows when anything in it changes; ascending over the whole log
    std::shared_ptr<const twilio::Exchange> exchange; ///< the first of its kind; never null
    int repeats = 0; ///< how often the same came again
    QDateTime lastAt; ///< when the last of them began, UTC
    qsizetype size = 0; ///< of the reply's body, also when it was dropped
    bool bodiesDropped = false; ///< to save memory

    /// It asked for a change, as opposed to having read.
    bool isChange() const { return exchange->method != "GET"; }
};

/// The newest HTTP exchanges, in memory. An answer of the same bytes as the one before it to the
/// same question is counted there, so that polling does not push out the changes.
///
/// Every function may be called from any thread.
class ExchangeLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int defaultMostEntries = 1000;
    static constexpr qsizetype defaultMostBytes = 16LL * 1024 * 1024;
    /// Of one exchange, bytes: larger ones are not kept, and push out none.
    static constexpr qsizetype largestBodies = 2LL * 1024 * 1024;

    explicit ExchangeLog(QObject *parent = nullptr);

    /// The oldest go first.
    void setMostEntries(int most);
    /// Of all bodies together; the oldest bodies go first, the rest of their exchange stays.
    void setMostBytes(qsizetype most);

    void append(const twilio::Exchange &exchange);

    /// All that are kept and were changed or added after \p revision, the oldest first.
    std::vector<LoggedExchange> entries(quint64 afterRevision = 0) const;

signals:
    /// Something was added, counted or dropped. In the thread of this object, and once for all that
    /// happened until it comes.
    void changed();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    LoggedExchange *sameQuestion(const twilio::Exchange &exchange);
    void shrink();
    void dropBodies(LoggedExchange &entry);
    void tell();

    mutable QMutex m_mutex;
    std::deque<LoggedExchange> m_entries;
    quint64 m_lastNumber = 0;
    quint64 m_lastRevision = 0;
    quint64 m_oldestWithBodies = 1; ///< those before it were dropped
    size_t m_mostEntries = defaultMostEntries;
    qsizetype m_mostBytes = defaultMostBytes;
    qsizetype m_bytes = 0;
    std::atomic<bool> m_hasListeners = false;
    std::atomic<bool> m_isTelling = false;
};

} // namespace history
