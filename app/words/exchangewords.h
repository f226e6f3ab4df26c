// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/exchangelog.h>

namespace words {

/// The cells of an exchange: when it began, with how often the same came; the status; how long it
/// took.
QString timeText(const history::LoggedExchange &entry);
QString statusText(const twilio::Exchange &exchange);
QString durationText(const twilio::Exchange &exchange);

/// The same for assistive technology, with what the cell leaves out.
QString spokenTime(const history::LoggedExchange &entry);
QString spokenStatus(const twilio::Exchange &exchange);

/// What a tip says, line by line, as plain text; empty when the cells say it all.
QString tipText(const history::LoggedExchange &entry);

/// What the copied line for a shell does not send; empty where it sends all.
QString leftOutOfCurl(const twilio::Exchange &exchange);

} // namespace words
