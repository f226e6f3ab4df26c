// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <csignal>
#include <sys/resource.h>

namespace support {

/// No file of this program grows beyond it while it exists.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qsizetype most)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{static_cast<rlim_t>(most), m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
};

} // namespace support
