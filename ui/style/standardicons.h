// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>
#include <look/icons.h>
#include <optional>

namespace style {

/// Our drawing in place of one of Qt's, so that Qt's own buttons and message boxes are at home.
/// Nothing where we have none.
std::optional<look::IconName> iconFor(QStyle::StandardPixmap standard);

} // namespace style
