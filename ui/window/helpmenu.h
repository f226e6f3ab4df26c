// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace window {

class KeyBindings;

/// The keys, and what the program is.
class HelpMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p keys is not owned and outlives this, which \p parent, in the window, owns.
    HelpMenu(KeyBindings &keys, QWidget *parent);

private:
    void showKeys();
    void showAbout();

    KeyBindings &m_keys;
};

} // namespace window
