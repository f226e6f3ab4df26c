// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace program {

/// Bounds how long the end of the process may take once nothing of the program itself is left: the
/// destructor of Qt's application object waits for each look-up of a name that is under way (6.4 to
/// 6.8), and a resolver that hangs takes many seconds.
class LastWait
{
public:
    /// \p most is waited after begin().
    explicit LastWait(std::chrono::milliseconds most = std::chrono::milliseconds(300));
    /// In time.
    ~LastWait();
    LastWait(const LastWait &) = delete;
    LastWait &operator=(const LastWait &) = delete;

    /// From now on: where this is not destroyed in time, the process ends with \p status, and
    /// nothing more is done in it. Once.
    void begin(int status);

private:
    const std::chrono::milliseconds m_most;
    std::mutex m_mutex;
    std::condition_variable m_isOver;
    bool m_hasEnded = false;
    std::thread m_thread;
};

} // namespace program
