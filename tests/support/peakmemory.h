// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <malloc.h>

namespace support {

/// How much more memory this program has had at once since this was made, in MiB. The kernel's own
/// figure, begun anew, and what is free given back, so that what went before does not hide what
/// comes.
class PeakMemory
{
public:
    PeakMemory()
    {
        malloc_trim(0);
        QFile begin(QStringLiteral("/proc/self/clear_refs"));
        if (begin.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            begin.write("5");
        m_before = figure("VmHWM:");
    }

    qint64 growth() const { return (figure("VmHWM:") - m_before) / 1024; }

    /// What an answer may take. The sanitizers keep what was freed, several times as much.
    static constexpr qint64 most()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return 64 + 700;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
        return 64 + 700;
#endif
#endif
        return 64;
    }

private:
    static qint64 figure(const QByteArray &name)
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith(name))
                return line.sliced(name.size()).trimmed().split(' ').constFirst().toLongLong();
        }
        return 0;
    }

    qint64 m_before = 0; ///< KiB
};

} // namespace support
