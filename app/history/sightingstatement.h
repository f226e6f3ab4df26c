// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/sighting.h>
#include <history/storefailure.h>

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace history {

QString noteStatement();
/// Of who is present and was seen so last, nothing is kept once more, as long as nobody looked
/// away.
QString notePresentStatement();
QString nameStatement();
void bind(QSqlQuery &note, const Sighting &sighting, qint64 writer);
/// For notePresentStatement().
void bindPresent(QSqlQuery &note, const Sighting &sighting, qint64 writer);
void bind(QSqlQuery &name, const Naming &naming);

/// What stands before sightingFrom()'s row.
QString sightingColumns();
/// From \p column on. \return nothing for a row that this version cannot have written.
std::optional<Sighting> sightingFrom(const QSqlQuery &row, int column);

} // namespace history
