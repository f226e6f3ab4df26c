// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/storefailure.h>

#include <span>

class QSqlDatabase;

namespace history {

/// One step from a version of the journal's tables to the next: statements separated by ";".
using Migration = const char *;

/// Step n leads from version n to version n + 1. Steps that were released never change.
std::span<const Migration> journalMigrations();

/// Brings \p database to the newest version, all steps or none. Another program may do the same at
/// the same time. The version is SQLite's user_version; a new file has version 0.
StoreResult<void> migrate(const QSqlDatabase &database, std::span<const Migration> migrations);

} // namespace history
