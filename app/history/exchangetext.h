// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/exchangemodel.h>

namespace history {

/// The words of one cell of the table `Exchanges`.
QString cellText(const LoggedExchange &entry, ExchangeModel::Column column);
/// The same for assistive technology, with the unit and what the cell leaves out.
QString spokenText(const LoggedExchange &entry, ExchangeModel::Column column);
/// What a row's tip says, as plain text; empty when the cells say it all.
QString tipText(const LoggedExchange &entry);

/// No whole answer came, or one that refuses.
bool hasFailed(const twilio::Exchange &exchange);

} // namespace history
