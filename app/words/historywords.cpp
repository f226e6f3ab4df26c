// SPDX-License-Identifier: Apache-2.0
#include "historywords.h"

#include <QCoreApplication>
#include <QDir>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::History)
};

} // namespace

QString sentence(const history::StoreFailure &failure)
{
    using Kind = history::StoreFailure::Kind;
    const QString file = QDir::toNativeSeparators(failure.file);
    switch (failure.kind) {
    case Kind::DiskFull:
        return Words::tr("The journal of changes, %1, cannot be used: the disk is full. Calls are "
                         "controlled as before, but changes made from now on would be forgotten in "
                         "a crash. Free some space there. It is tried again from time to time.")
            .arg(file);
    case Kind::ReadOnly:
        return Words::
            tr("The journal of changes, %1, cannot be used: it is read-only. Calls are controlled "
               "as before, but changes made from now on would be forgotten in a crash. Check that "
               "the folder can be written. It is tried again from time to time.")
                .arg(file);
    case Kind::CannotOpen:
        return Words::tr("The journal of changes, %1, cannot be used: the file cannot be opened or "
                         "made. Calls are controlled as before, but changes made from now on would "
                         "be forgotten in a crash. Check that the folder can be written. It is "
                         "tried again from time to time.")
            .arg(file);
    case Kind::Damaged:
        return Words::tr(
                   "The journal of changes, %1, cannot be used: the file is damaged. Calls are "
                   "controlled as before, but changes made from now on would be forgotten in a "
                   "crash. Check the disk. It is tried again from time to time.")
            .arg(file);
    case Kind::Locked:
        return Words::
            tr("The journal of changes, %1, cannot be used: another program keeps it locked. Calls "
               "are controlled as before, but changes made from now on would be forgotten in a "
               "crash. End the program that keeps it. It is tried again from time to time.")
                .arg(file);
    case Kind::Newer:
        return Words::
            tr("The journal of changes, %1, cannot be used: a newer version of this program wrote "
               "it. Calls are controlled as before, but changes made from now on would be "
               "forgotten in a crash. Use that version. It is tried again from time to time.")
                .arg(file);
    case Kind::Other:
        break;
    }
    return Words::tr("The journal of changes, %1, cannot be used: %2. Calls are controlled as "
                     "before, but changes made from now on would be forgotten in a crash. Check "
                     "the disk. It is tried again from time to time.")
        .arg(file, failure.detail);
}

QString journalBegunAnew(const QString &keptAs)
{
    return Words::tr("The journal of changes was damaged, and a new one was begun. Earlier changes "
                     "are not listed; the damaged file was kept as %1.")
        .arg(QDir::toNativeSeparators(keptAs));
}

QString notRecorded(const history::RecordingFailure &failure)
{
    if (failure.isTaken)
        return Words::tr("%1 holds something already, and is not overwritten. Name another file "
                         "for the recording.")
            .arg(QDir::toNativeSeparators(failure.file));
    return Words::tr("Could not write the recording %1: %2.")
        .arg(QDir::toNativeSeparators(failure.file), failure.detail);
}

QString recordingEnded(const history::RecordingFailure &failure)
{
    return Words::tr("The recording %1 has ended early: %2. What was recorded before is readable.")
        .arg(QDir::toNativeSeparators(failure.file), failure.detail);
}

} // namespace words
