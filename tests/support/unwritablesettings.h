// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <csignal>
#include <sys/resource.h>

namespace support {

/// While it lives, no file of this program can grow, as on a full disk: what the settings hold can
/// be read and not be changed, whoever runs it.
class UnwritableSettings
{
public:
    UnwritableSettings()
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_limit);
        const rlimit none{0, m_limit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~UnwritableSettings()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(UnwritableSettings)

private:
    void (*m_handler)(int);
    rlimit m_limit{};
};

} // namespace support
