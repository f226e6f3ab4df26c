// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace window {

/// How wide the docks at the sides are, and how high those at the bottom, which lie behind one
/// another in tabs: as the person has drawn them, which is kept in the settings, or else as usual;
/// less where the window has become small, and as before once there is room again. Whichever comes
/// to the front at the bottom is as high as it was left, whatever the one before was.
///
/// What is drawn in a window that is small holds there.
class DockSizes : public QObject
{
    Q_OBJECT

public:
    /// Neither \p sides nor \p bottom are owned. \p window owns this.
    DockSizes(const QList<QDockWidget *> &sides, const QList<QDockWidget *> &bottom,
              QMainWindow &window);

    /// Every dock is as wide or as high as it belongs in the window as it is now.
    void fit();
    /// The same as at first: nothing was drawn.
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// As drawn, and how much there was of the window then; 0: nothing was drawn.
    struct Drawn
    {
        int size = 0;
        int of = 0;
    };

    void bringToFront(QDockWidget *dock);
    void beginDrawing();
    void endDrawing();
    void draw(const QDockWidget *dock, int size, int of);
    int tabsHeight() const;
    int widthOf(const QDockWidget *dock) const;
    int heightOf(const QDockWidget *dock) const;
    bool isAtSide(const QDockWidget *dock) const;
    bool isInTabs(const QDockWidget *dock) const;

    QMainWindow &m_window;
    QList<QDockWidget *> m_sides;
    QList<QDockWidget *> m_bottom;
    QDockWidget *m_front = nullptr; ///< of those at the bottom
    QHash<QString, Drawn> m_drawn; ///< by the docks' names; heights without the tabs
    QHash<const QDockWidget *, QSize> m_before; ///< while a separator may be moved
    QTimer m_soon; ///< once the window has laid itself out
};

} // namespace window
