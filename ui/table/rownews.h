// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>
#include <QString>

/// What is told in a row of what became of it since the filter was set.
namespace table {

class ShownRows;

/// "open since 14:02:11": what made the row of \p index fit no more; empty where it fits.
QString strayedText(const ShownRows &shown, const QModelIndex &index);
/// "new · +14155550101": what is told of whoever has come since.
QString newcomerText(const QModelIndex &index);

} // namespace table
