// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace controls {

/// \p text, with names from outside in it, for a menu's entry, a button or a tab: an ampersand in
/// it is no mnemonic, a tab no shortcut, and where it is long its middle is left out, so that it
/// widens nothing. The whole belongs into the tip.
QString entryText(const QString &text);

/// \p text of an entry as it is read: without the marks of mnemonics, "&&" as the ampersand it is.
QString withoutMnemonic(const QString &text);

/// entryText() leaves something out.
bool isEntryCut(const QString &text);

} // namespace controls
