// SPDX-License-Identifier: Apache-2.0
#include "drawing.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMouseEvent>
#include <QTest>

void drawEdge(QMainWindow &window, const QDockWidget &dock, Qt::Edge edge, int by)
{
    const bool isAcross = edge == Qt::RightEdge;
    const QPoint step = isAcross ? QPoint(1, 0) : QPoint(0, -1);
    QPoint at = isAcross ? QPoint(dock.geometry().right(), dock.geometry().center().y())
                         : QPoint(dock.geometry().center().x(), dock.geometry().top());
    // The separator is the window's own, beyond the dock and its tabs.
    while (window.rect().contains(at) && window.childAt(at))
        at += step;
    if (!window.rect().contains(at))
        qFatal("the dock has no separator there");
    const QPoint to = at + (isAcross ? QPoint(by, 0) : QPoint(0, by));
    QTest::mousePress(&window, Qt::LeftButton, {}, at);
    for (const QPoint &point : {(at + to) / 2, to}) {
        // QTest's own moves with no button.
        QMouseEvent move(QEvent::MouseMove, point, window.mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &move);
        // The window moves it in its next turn.
        QCoreApplication::processEvents();
    }
    QTest::mouseRelease(&window, Qt::LeftButton, {}, to);
}
