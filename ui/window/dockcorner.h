// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

class QDockWidget;
class QMainWindow;
class QTabBar;
class QWidget;

namespace window {

/// Lays something of a dock at the right end of the tabs over it, as long as it is the one in front
/// and there is room for it.
class DockCorner : public QObject
{
    Q_OBJECT

public:
    /// \p window owns this, and \p corner from now on.
    DockCorner(QDockWidget *dock, QWidget *corner, QMainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTabBar *tabs() const;
    void place();

    QDockWidget *m_dock;
    QWidget *m_corner;
    QMainWindow &m_window;
    QTimer m_soon; ///< once all is laid out
    bool m_isInFront = false;
};

} // namespace window
