// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/conferencemodel.h>
#include <reading/poller.h>
#include <threads/workerthread.h>

#include <QObject>
#include <functional>
#include <memory>
#include <type_traits>

namespace session {

/// A poller in a thread of its own. What it is asked for is done there, one after the other; what
/// it tells is taken in the thread that this lives in, in the order in which it was told.
///
/// The destructor waits until the poller has ended. Nothing is taken after that.
class ReadingThread
{
public:
    explicit ReadingThread(std::unique_ptr<reading::Poller> poller);
    ~ReadingThread();
    ReadingThread(const ReadingThread &) = delete;
    ReadingThread &operator=(const ReadingThread &) = delete;

    /// Has the poller do something.
    template <class... Facts>
    void post(void (reading::Poller::*what)(Facts...), std::type_identity_t<Facts>... facts)
    {
        m_thread.post([poller = m_poller, what, ... kept = std::decay_t<Facts>(facts)] {
            (poller->*what)(kept...);
        });
    }

    /// Has \p taker, which is not owned and outlives this, take what the poller tells.
    template <class Taker, class... Facts>
    void follow(void (reading::Poller::*from)(Facts...), Taker &taker, void (Taker::*to)(Facts...))
    {
        QObject::connect(
            m_poller, from, m_poller,
            [this, &taker, to](Facts... facts) {
                m_news.post(
                    [&taker, to, ... kept = std::decay_t<Facts>(facts)] { (taker.*to)(kept...); });
            },
            Qt::DirectConnection);
    }

    /// See reading::Poller::watch().
    void watch(const QStringList &conferenceSids);
    /// Has those counted that \p conferences wants to have counted, and tells it. Not owned;
    /// outlives this.
    void countFor(people::ConferenceModel &conferences);
    /// Hands each exchange of the poller to \p take from now on, in the poller's thread.
    void followExchanges(const std::function<void(const twilio::Exchange &)> &take);
    /// See reading::Poller::lastSuccess().
    qint64 lastSuccess() const { return m_poller->lastSuccess(); }

private:
    reading::Poller *m_poller; ///< lives and dies in m_thread
    threads::TaskQueue m_news; ///< from m_thread
    threads::WorkerThread m_thread;
};

} // namespace session
