// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>
#include <functional>
#include <mutex>
#include <vector>

namespace threads {

/// Work for the thread that this object lives in, which has an event loop: done in the order of
/// post(), all that came meanwhile in one turn. What is left at destruction is not done.
///
/// A queue with a lock of its own rather than queued signals with arguments: the thread sanitizer
/// sees the lock, and does not see the order that Qt's event queue makes.
class Errands : public QObject
{
    Q_OBJECT

public:
    using Errand = std::function<void()>;

    Errands();

    /// From any thread.
    void post(Errand errand);

signals:
    void posted();

private:
    void run();

    std::mutex m_mutex;
    std::vector<Errand> m_errands;
};

/// A thread that does errands. The destructor waits until all that was posted is done.
class ErrandThread
{
public:
    explicit ErrandThread(const QString &name);
    ~ErrandThread();
    ErrandThread(const ErrandThread &) = delete;
    ErrandThread &operator=(const ErrandThread &) = delete;

    void post(Errands::Errand errand) { m_errands.post(std::move(errand)); }

    /// For what moves there.
    QThread *thread() { return &m_thread; }

private:
    QThread m_thread;
    Errands m_errands;
    std::mutex m_working; ///< held by the last errand
};

} // namespace threads
