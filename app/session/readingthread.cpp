// SPDX-License-Identifier: Apache-2.0
#include "readingthread.h"

#include <threads/background.h>

namespace session {

namespace {

/// A list that both threads share looks like a race to the thread sanitizer.
QStringList unshared(const QStringList &list)
{
    return {list.cbegin(), list.cend()};
}

} // namespace

ReadingThread::ReadingThread(std::unique_ptr<reading::Poller> poller)
    : m_poller(poller.release())
    , m_thread(QStringLiteral("reading"))
{
    // A list of 4 MiB is read while the window paints what came before it.
    m_thread.post(&threads::goToBackground);
    m_poller->moveToThread(m_thread.thread());
}

ReadingThread::~ReadingThread()
{
    m_thread.post([poller = m_poller] { delete poller; });
}

void ReadingThread::watch(const QStringList &conferenceSids)
{
    post(&reading::Poller::watch, unshared(conferenceSids));
}

void ReadingThread::countFor(people::ConferenceModel &conferences)
{
    QObject::connect(&conferences, &people::ConferenceModel::countsWanted, &conferences,
                     [this](const QStringList &seen, const QStringList &others) {
                         post(&reading::Poller::count, unshared(seen), unshared(others));
                     });
    follow(&reading::Poller::counted, conferences, &people::ConferenceModel::setCounted);
}

void ReadingThread::followExchanges(const std::function<void(const twilio::Exchange &)> &take)
{
    m_thread.post([poller = m_poller, take] {
        QObject::connect(poller, &reading::Poller::exchanged, poller, take);
    });
}

} // namespace session
