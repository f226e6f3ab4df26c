// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/attendance.h>
#include <history/historyline.h>

namespace history {

// Lines of the history as they stand in files, the same in every language.

/// A row of cells, RFC 4180: separated by commas, ended by CR LF, UTF-8. A cell that a spreadsheet
/// would take for a formula (it begins with = + - @, a tab or a return) has a ' before it, a number
/// too.
QByteArray csvRow(const QStringList &cells);

/// The first row of a file of lines.
QByteArray csvHead();
/// A row for each line. A press for several is a row for each of them: \p line is one of them.
QByteArray csvRow(const HistoryLine &line);
/// An object for a line, its values as they are; without a comma behind it.
QByteArray jsonObject(const HistoryLine &line);

/// The same of who was in a conference.
QByteArray attendanceHead();
QByteArray attendanceRow(const Stay &stay, const QString &ownName, const QString &conferenceSid,
                         const QString &conference);

} // namespace history
