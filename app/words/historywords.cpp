// SPDX-License-Identifier: Apache-2.0
#include "historywords.h"

#include "isolation.h"

#include <QCoreApplication>
#include <QDir>

namespace words {

using namespace Qt::Literals::StringLiterals;

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
        return Words::tr(
                   "The disk is full, so that changes are not recorded and would be forgotten in a "
                   "crash. Calls are controlled as before, but an announcement, a dial-in, a "
                   "removal and an "
                   "end wait in the list of activities until you send them without a record. Free "
                   "some space for the journal, %1: it is tried again from time to time.")
            .arg(file);
    case Kind::ReadOnly:
        return Words::tr(
                   "The journal is read-only, so that changes are not recorded and would be "
                   "forgotten in a crash. Calls are controlled as before, but an announcement, a "
                   "dial-in, a "
                   "removal and an end wait in the list of activities until you send them without "
                   "a record. Check that %1 can be written: it is tried again from time to time.")
            .arg(file);
    case Kind::CannotOpen:
        return Words::
            tr("The journal cannot be opened or made, so that changes are not recorded and would "
               "be forgotten in a crash. Calls are controlled as before, but an announcement, a "
               "dial-in, a "
               "removal and an end wait in the list of activities until you send them without a "
               "record. Check that %1 can be written: it is tried again from time to time.")
                .arg(file);
    case Kind::Damaged:
        return Words::tr(
                   "The journal is damaged, so that changes are not recorded and would be "
                   "forgotten in a crash. Calls are controlled as before, but an announcement, a "
                   "dial-in, a "
                   "removal and an end wait in the list of activities until you send them without "
                   "a record. Check the disk of %1: it is tried again from time to time.")
            .arg(file);
    case Kind::Locked:
        return Words::
            tr("Another program keeps the journal locked, so that changes are not "
               "recorded and would be forgotten in a crash. Calls are controlled as "
               "before, but an announcement, a dial-in, a removal and an end wait in the list of "
               "activities until you send them without a record. End the program that "
               "keeps %1: it is tried again from time to time.")
                .arg(file);
    case Kind::Slow:
        return Words::tr(
                   "The disk is slow, so that changes are recorded late and may be forgotten in a "
                   "crash. Calls are controlled as before, but an announcement, a dial-in, a "
                   "removal and an "
                   "end wait in the list of activities until you send them without a record. Check "
                   "the disk of the journal, %1: it is looked at from time to time.")
            .arg(file);
    case Kind::Newer:
        return Words::tr(
                   "A newer version of this program wrote the journal, so that changes are not "
                   "recorded and would be forgotten in a crash. Calls are controlled as before, "
                   "but an announcement, a dial-in, a removal and an end wait in the list of "
                   "activities until "
                   "you send them without a record. Use that version for %1: it is tried again "
                   "from time to time.")
            .arg(file);
    case Kind::Other:
        break;
    }
    return Words::tr(
               "The journal cannot be written (%1), so that changes are not recorded and would be "
               "forgotten in a crash. Calls are controlled as before, but an announcement, a "
               "dial-in, a "
               "removal and an end wait in the list of activities until you send them without a "
               "record. Check the disk of %2: it is tried again from time to time.")
        .arg(failure.detail, file);
}

QString journalBegunAnew(const QString &keptAs)
{
    return Words::tr("The journal of changes was damaged, and a new one was begun. Earlier changes "
                     "are not listed; the damaged file was kept as %1.")
        .arg(QDir::toNativeSeparators(keptAs));
}

QString notWritten(const history::JournalBatch &left, const QString &file)
{
    Q_ASSERT(!left.isEmpty());
    QStringList lines{
        Words::tr("The journal %1 was not written to the end, and nothing will tell of this:")
            .arg(QDir::toNativeSeparators(file))};
    for (const history::Intent &intent : left.intents) {
        const QString whom
            = intent.participant.isEmpty() ? intent.conferenceSid : intent.participant;
        lines += Words::tr("%1 %2 %3 (%4)", "time, operation, name, SID")
                     .arg(intent.pressedAt.toString(Qt::ISODateWithMs), toWord(intent.operation),
                          isolated(intent.who), whom);
    }
    for (const history::Outcome &outcome : left.outcomes)
        lines += Words::tr("the outcome of change %1: %2")
                     .arg(outcome.id.toString(QUuid::WithoutBraces), toWord(outcome.state));
    if (left.intents.empty() && left.outcomes.empty())
        lines += Words::tr("when the last changes were sent");
    return lines.join(u"\n  "_s);
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
