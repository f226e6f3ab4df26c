// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <array>
#include <csignal>

namespace program {

/// Has INT (Ctrl-C), TERM and HUP end the event loop, with the exit status that a shell expects:
/// 128 and the signal's number. What is destroyed after the loop is then destroyed as ever, so that
/// what is on its way is in the journal and the recording is whole. The second signal ends the
/// process at once, also where the first one is not heard. A HUP that was ignored at the start, as
/// by nohup, stays so.
///
/// One at a time, in the thread of the application object, which it does not outlive.
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    /// \pre There is an application object, and no other watcher.
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

private:
    void read();

    static constexpr std::array watched{SIGINT, SIGTERM, SIGHUP};
    std::array<int, 2> m_pipe{-1, -1}; ///< the end to be read, the end to be written
    std::array<struct sigaction, watched.size()> m_former{};
};

} // namespace program
