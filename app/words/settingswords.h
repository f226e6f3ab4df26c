// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <settings/trouble.h>

namespace words {

/// What is wrong with the settings: what happened, what is true now, what to do.
QString sentence(const settings::Trouble &trouble);
/// The program ends, and \p file was not written in time.
QString settingsNotWritten(const QString &file);

} // namespace words
