// SPDX-License-Identifier: Apache-2.0
#include "storefailure.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <sys/statvfs.h>

namespace history {

namespace {

/// SQLite's primary result codes (https://sqlite.org/rescode.html), which its header would need a
/// further package for.
StoreFailure::Kind kindOf(int primaryCode)
{
    switch (primaryCode) {
    case 13: // SQLITE_FULL
        return StoreFailure::Kind::DiskFull;
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
        return StoreFailure::Kind::ReadOnly;
    case 14: // SQLITE_CANTOPEN
        return StoreFailure::Kind::CannotOpen;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreFailure::Kind::Damaged;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreFailure::Kind::Locked;
    default:
        return StoreFailure::Kind::Other;
    }
}

} // namespace

StoreFailure failureFrom(const QSqlError &error)
{
    constexpr int primaryMask = 0xff; // the rest of an extended code says more of the same
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return {isNumber ? kindOf(code & primaryMask) : StoreFailure::Kind::Other, error.text()};
}

bool isDiskFull(const QString &file)
{
    QString folder = QFileInfo(file).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    struct statvfs room;
    if (::statvfs(QFile::encodeName(folder).constData(), &room) != 0)
        return false;
    constexpr quint64 leastRoom = 64 * 1024; // of the memory that SQLite's readers share, too
    const bool hasNoFile = room.f_files > 0 && room.f_favail == 0;
    return hasNoFile || static_cast<quint64>(room.f_bavail) * room.f_frsize < leastRoom;
}

} // namespace history
