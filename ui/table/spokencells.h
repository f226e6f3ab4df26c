// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>

namespace table {

class HeardTable;

/// Tells assistive technology that the cells between two indexes of \p table say something else
/// now: a state and a name event for each, which the toolkit itself does not send: Qt 6.4.2 sends
/// nothing, 6.8.2 that something in the table is new (visible-data-changed). Does nothing while
/// nobody listens.
void speakCells(HeardTable &table, const QModelIndex &topLeft, const QModelIndex &bottomRight);

} // namespace table
