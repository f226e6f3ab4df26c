// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <tl/expected.hpp>

class QSqlError;

namespace history {

/// Why the journal's file could not be used: facts, of which words:: makes sentences.
struct StoreFailure
{
    enum class Kind {
        DiskFull,
        ReadOnly,
        CannotOpen,
        Damaged, ///< not a database, or one with broken pages
        Locked, ///< another program kept it locked for longer than we wait
        Slow, ///< it has not answered in time, and nothing says why
        Newer, ///< written by a newer version of this program
        Other,
    };

    Kind kind = Kind::Other;
    QString detail = {}; ///< the system's or the database's own words
    QString file = {}; ///< of the journal
};

template <class T>
using StoreResult = tl::expected<T, StoreFailure>;

StoreFailure failureFrom(const QSqlError &error);
/// Where \p file is, or would be, no file can be made or grow by a page any more. Waits for the
/// disk.
bool isDiskFull(const QString &file);

} // namespace history

Q_DECLARE_METATYPE(history::StoreFailure)
