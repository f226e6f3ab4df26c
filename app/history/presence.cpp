// SPDX-License-Identifier: Apache-2.0
#include "presence.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace history {

namespace {

constexpr qint64 placeOfTurns = 0;

/// Open file description locks: unlike the older kind they are kept when another part of the
/// program closes the same file.
bool lockByte(int descriptor, int command, struct flock *lock, qint64 place, short type = F_WRLCK)
{
    *lock = {};
    lock->l_type = type;
    lock->l_whence = SEEK_SET;
    lock->l_start = place;
    lock->l_len = 1;
    return ::fcntl(descriptor, command, lock) == 0;
}

} // namespace

Presence::Turn::Turn(int descriptor)
    : m_descriptor(descriptor)
{
    constexpr std::chrono::seconds patience{3};
    constexpr std::chrono::milliseconds pause{10};
    struct flock lock;
    // As SQLite waits for its own locks: the kernel's wait has no end, and who holds it may be no
    // program of ours.
    for (const QDeadlineTimer deadline(patience); !deadline.hasExpired();
         std::this_thread::sleep_for(pause)) {
        m_isHeld = lockByte(m_descriptor, F_OFD_SETLK, &lock, placeOfTurns);
        if (m_isHeld)
            return;
    }
}

Presence::Turn::~Turn()
{
    struct flock lock;
    if (m_isHeld)
        lockByte(m_descriptor, F_OFD_SETLK, &lock, placeOfTurns, F_UNLCK);
}

Presence::~Presence()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool Presence::announce(const QString &file, QString *why)
{
    if (m_number != 0)
        return true;
    if (m_descriptor < 0) {
        constexpr mode_t ownerOnly = 0600;
        m_descriptor
            = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    }
    if (m_descriptor < 0) {
        *why = qt_error_string(errno);
        return false;
    }
    // 32 bits fit every file system's offsets. A place that is taken is not worth a loop: the
    // caller tries again.
    const qint64 place = 1 + static_cast<qint64>(QRandomGenerator::system()->generate());
    struct flock lock;
    if (!lockByte(m_descriptor, F_OFD_SETLK, &lock, place)) {
        *why = qt_error_string(errno);
        return false;
    }
    m_number = place;
    return true;
}

bool Presence::isPresent(qint64 number) const
{
    if (number == m_number)
        return true;
    struct flock lock;
    return !lockByte(m_descriptor, F_OFD_GETLK, &lock, number) || lock.l_type != F_UNLCK;
}

} // namespace history
