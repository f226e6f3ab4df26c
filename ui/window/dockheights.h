// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace window {

/// How high each of the docks is that lie behind one another in tabs: whichever comes to the front
/// is as high as it was left, whatever the one before was. Kept in the settings.
class DockHeights : public QObject
{
    Q_OBJECT

public:
    /// \p docks are in tabs, and are not owned. \p window owns this.
    DockHeights(const QList<QDockWidget *> &docks, QMainWindow &window);

    /// Every dock is as high as at first.
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void bringToFront(QDockWidget *dock);
    void keep();
    int tabsHeight() const;
    int heightOf(const QDockWidget *dock) const;
    bool isInTabs(const QDockWidget *dock) const;

    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QDockWidget *m_front = nullptr;
    QHash<QString, int> m_heights; ///< pixels without the tabs, by the docks' names
    QTimer m_settled; ///< after a row of layouts
};

} // namespace window
