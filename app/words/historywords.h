// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/harrecording.h>
#include <history/journalbatch.h>
#include <history/storefailure.h>

namespace words {

/// Why the journal cannot be used: what happened, what is true now, what to do.
QString sentence(const history::StoreFailure &failure);
/// The same for a damaged file that was put aside as \p keptAs.
QString journalBegunAnew(const QString &keptAs);

/// What the journal \p file has not taken when the program ended, in lines. \pre !left.isEmpty()
QString notWritten(const history::JournalBatch &left, const QString &file);

/// A recording that could not be started, and one that has ended early.
QString notRecorded(const history::RecordingFailure &failure);
QString recordingEnded(const history::RecordingFailure &failure);

} // namespace words
