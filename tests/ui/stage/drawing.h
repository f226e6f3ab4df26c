// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

class QDockWidget;
class QMainWindow;

/// Draws the separator at \p edge of \p dock, which is the right one or the top, \p by pixels with
/// the mouse, as a person does.
void drawEdge(QMainWindow &window, const QDockWidget &dock, Qt::Edge edge, int by);
