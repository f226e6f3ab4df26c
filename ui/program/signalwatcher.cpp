// SPDX-License-Identifier: Apache-2.0
#include "signalwatcher.h"

#include "log.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace program {

namespace {

/// Where the handler writes to: it is called with a number, and can reach nothing else.
std::atomic<int> writeEnd = -1;
static_assert(std::atomic<int>::is_always_lock_free);

struct sigaction actionOf(void (*handler)(int))
{
    struct sigaction action
    {
    };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    return action;
}

/// Only what may be called in a handler: see signal-safety(7).
void note(int signal)
{
    const int before = errno;
    // The next one is not caught, whatever the event loop does.
    const struct sigaction usual = actionOf(SIG_DFL);
    for (const int each : {SIGINT, SIGTERM, SIGHUP})
        sigaction(each, &usual, nullptr);
    const auto number = static_cast<unsigned char>(signal);
    // The pipe is empty, and takes it.
    [[maybe_unused]] const ssize_t written = write(writeEnd, &number, 1);
    errno = before;
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(QCoreApplication::instance() && writeEnd == -1);
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        qCWarning(log) << "signals end the program as they do any other: there is no pipe";
        return;
    }
    writeEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SignalWatcher::read);
    struct sigaction action = actionOf(&note);
    // One after another, so that the second of two that come together finds what the first has set.
    for (const int each : watched)
        sigaddset(&action.sa_mask, each);
    for (size_t i = 0; i < watched.size(); ++i) {
        sigaction(watched[i], nullptr, &m_former[i]);
        if (watched[i] != SIGHUP || m_former[i].sa_handler != SIG_IGN)
            sigaction(watched[i], &action, nullptr);
    }
}

SignalWatcher::~SignalWatcher()
{
    if (writeEnd == -1)
        return;
    for (size_t i = 0; i < watched.size(); ++i)
        sigaction(watched[i], &m_former[i], nullptr);
    writeEnd = -1;
    for (const int end : m_pipe)
        close(end);
}

void SignalWatcher::read()
{
    unsigned char number = 0;
    if (::read(m_pipe[0], &number, 1) != 1)
        return;
    qCDebug(log) << "signal" << number << "ends the program";
    QCoreApplication::exit(128 + number);
}

} // namespace program
