// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <memory>

namespace threads {
class WorkerThread;
} // namespace threads

namespace window {

/// The notifications of the desktop (org.freedesktop.Notifications), by a thread of its own, which
/// is there from the first one on: to reach the session's bus waits for it. Where there is no bus,
/// or nobody on it who shows notifications, nothing happens.
///
/// Lives in the GUI thread, which never waits for it, at the end of this neither.
class DesktopBus
{
public:
    DesktopBus();
    ~DesktopBus();
    DesktopBus(const DesktopBus &) = delete;
    DesktopBus &operator=(const DesktopBus &) = delete;

    /// Both are plain text, whatever the desktop takes for markup.
    void show(const QString &title, const QString &text);

private:
    std::unique_ptr<threads::WorkerThread> m_thread;
};

} // namespace window
