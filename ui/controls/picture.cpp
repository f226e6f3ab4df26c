// SPDX-License-Identifier: Apache-2.0
#include "picture.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace controls {

QImage imageOf(const Picture &picture)
{
    constexpr int scale = 2;
    constexpr int most = 100'000'000; ///< pixels, of four bytes each
    const QSize size = picture.size.boundedTo(QSize(most, most)) * scale;
    if (qint64{size.width()} * size.height() > most)
        return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.paint(&painter);
    return image;
}

QByteArray svgOf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    drawing.setSize(picture.size);
    drawing.setViewBox(QRect(QPoint(), picture.size));
    drawing.setTitle(picture.title);
    drawing.setDescription(picture.description);
    QPainter painter(&drawing);
    picture.paint(&painter);
    painter.end();
    return bytes;
}

} // namespace controls
