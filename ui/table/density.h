// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace table {

/// How high the rows are. Compact: one line. Comfortable: two, what is known of a participant under
/// the name.
enum class Density { Compact, Comfortable };

} // namespace table
