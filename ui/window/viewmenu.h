// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QMainWindow;

namespace window {

class Panes;
struct Views;

/// All commands by their words; what is seen of the window and how: its panes, the layout, colours,
/// rows and their order, what the desktop tells of it; the history, and how long it is kept.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    /// Neither \p panes nor \p views are owned; both outlive this. \p window owns it.
    ViewMenu(const Panes &panes, const Views &views, QMainWindow *window);

signals:
    void resetAsked();

private:
    void askHowLong();
};

} // namespace window
