// SPDX-License-Identifier: Apache-2.0
#include "storefailure.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

namespace history {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(history::Journal)
};

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

QString whatHappened(const StoreFailure &failure)
{
    switch (failure.kind) {
    case StoreFailure::Kind::DiskFull:
        return Words::tr("the disk is full");
    case StoreFailure::Kind::ReadOnly:
        return Words::tr("it is read-only");
    case StoreFailure::Kind::CannotOpen:
        return Words::tr("the file cannot be opened or made");
    case StoreFailure::Kind::Damaged:
        return Words::tr("the file is damaged");
    case StoreFailure::Kind::Locked:
        return Words::tr("another program keeps it locked");
    case StoreFailure::Kind::Newer:
        return Words::tr("a newer version of this program wrote it");
    case StoreFailure::Kind::Other:
        break;
    }
    return failure.detail;
}

QString whatToDo(const StoreFailure &failure)
{
    switch (failure.kind) {
    case StoreFailure::Kind::DiskFull:
        return Words::tr("Free some space there.");
    case StoreFailure::Kind::ReadOnly:
    case StoreFailure::Kind::CannotOpen:
        return Words::tr("Check that the folder can be written.");
    case StoreFailure::Kind::Locked:
        return Words::tr("End the program that keeps it.");
    case StoreFailure::Kind::Newer:
        return Words::tr("Use that version.");
    case StoreFailure::Kind::Damaged:
    case StoreFailure::Kind::Other:
        break;
    }
    return Words::tr("Check the disk.");
}

} // namespace

StoreFailure failureFrom(const QSqlError &error)
{
    constexpr int primaryMask = 0xff; // the rest of an extended code says more of the same
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return {isNumber ? kindOf(code & primaryMask) : StoreFailure::Kind::Other, error.text()};
}

QString unavailableSentence(const StoreFailure &failure, const QString &file)
{
    return Words::tr("The journal of changes, %1, cannot be used: %2. Calls are controlled as "
                     "before, but changes made from now on would be forgotten in a crash. %3 It is "
                     "tried again from time to time.")
        .arg(QDir::toNativeSeparators(file), whatHappened(failure), whatToDo(failure));
}

QString damagedSentence(const QString &keptAs)
{
    return Words::tr("The journal of changes was damaged, and a new one was begun. Earlier changes "
                     "are not listed; the damaged file was kept as %1.")
        .arg(QDir::toNativeSeparators(keptAs));
}

} // namespace history
