// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QMenuBar;

namespace window {

/// The keys, and what the program is.
class HelpMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p bar is the one whose menus' keys are told; it owns this.
    explicit HelpMenu(QMenuBar &bar);

private:
    void showKeys();
    void showAbout();

    QMenuBar &m_bar;
};

} // namespace window
