// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace conferences {
class ConferenceTabs;
} // namespace conferences

namespace window {

class Panes;

/// What is seen of the window and how: its panes, the layout, colours, rows and their order; and
/// how long the history is kept.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    /// Neither \p panes nor \p tabs are owned; both outlive this.
    ViewMenu(const Panes &panes, conferences::ConferenceTabs &tabs, QWidget *window);

signals:
    void resetAsked();

private:
    void askHowLong();
};

} // namespace window
