// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEvent>
#include <QObject>

/// Counts the paints of a widget that it is an event filter of.
class PaintCount : public QObject
{
public:
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};
