// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <addresses/checkresult.h>
#include <threads/taskqueue.h>
#include <threads/workerthread.h>

namespace addresses {

class Asking;

/// Asks an address once, by GET, what it has: from this computer, whose view may be another than
/// the service's, and perhaps in the user's own network, so that only a press may make one.
///
/// It sends no credentials (nothing secret of the address, no cookie), follows no redirect, ignores
/// no certificate error, reads \c mostRead bytes at the most and ends within its limit.
///
/// Finishes exactly once, never inside the constructor; destroying it ends it without a word, and
/// waits for nothing. Lives in the GUI thread; asks and reads in a thread of its own.
class Check : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostRead = 64LL * 1024; ///< bytes of a body
    static constexpr std::chrono::milliseconds usualLimit{5000};

    /// \pre twilio::isCallableUrl(url).
    explicit Check(const QString &url, std::chrono::milliseconds limit = usualLimit,
                   QObject *parent = nullptr);
    ~Check() override;

signals:
    void finished(const addresses::CheckResult &result);

private:
    threads::TaskQueue m_news; ///< from m_thread
    threads::WorkerThread m_thread;
    Asking *m_asking; ///< lives and dies in m_thread
};

} // namespace addresses
