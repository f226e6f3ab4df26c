// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace controls {

/// Something to be painted into a file.
struct Picture
{
    QSize size; ///< logical pixels
    QString title;
    QString description; ///< what is seen, for who does not see it
    /// Called in any thread, and more than once; what it needs is its own.
    std::function<void(QPainter *)> paint;
};

/// Twice as large as on a usual screen; null where that is more than 100 million pixels.
QImage imageOf(const Picture &picture);
/// As a drawing that can be shown in any size.
QByteArray svgOf(const Picture &picture);

} // namespace controls
