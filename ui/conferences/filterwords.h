// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/facets.h>
#include <table/rowsums.h>

/// What is said of people who are searched for.
namespace conferences {

/// "On hold"
QString nameOf(people::Facet facet);
/// "Nobody muted matches “zoe 81”." \pre the filter is not empty.
QString nobodySentence(const people::RowFilter &filter);
/// "238 others do not match “+44 20”." \pre the filter is not empty, \p others > 0.
QString othersSentence(const people::RowFilter &filter, int others);
/// "1 no longer fits “Muted”, 2 more do." \pre one of both is more than 0.
QString driftSentence(const people::RowFilter &filter, const table::RowSums &sums);

} // namespace conferences
