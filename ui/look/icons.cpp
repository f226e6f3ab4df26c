// SPDX-License-Identifier: Apache-2.0
#include "icons.h"

#include "devicepixels.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>
#include <optional>

// In the global namespace: the macro declares what rcc defines there.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace look {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of IconName.
constexpr std::array fileNames{
    "bookmark"_L1,     "check"_L1,     "chevron-down"_L1, "chevron-right"_L1, "chevron-up"_L1,
    "clock"_L1,        "close"_L1,     "connection"_L1,   "copy"_L1,          "detach"_L1,
    "dots"_L1,         "ear"_L1,       "exclamation"_L1,  "headset"_L1,       "hourglass"_L1,
    "megaphone"_L1,    "mic"_L1,       "mic-off"_L1,      "minus"_L1,         "not-equal"_L1,
    "pause"_L1,        "phone-off"_L1, "play"_L1,         "power"_L1,         "question"_L1,
    "redo"_L1,         "refresh"_L1,   "search"_L1,       "sort"_L1,          "star"_L1,
    "star-outline"_L1, "undo"_L1,      "user-minus"_L1,   "warning"_L1};
static_assert(fileNames.size() == static_cast<size_t>(IconName::Warning) + 1);

void loadResources()
{
    [[maybe_unused]] static const bool loaded = (initResources(), true);
}

QByteArray drawingOf(IconName name, int grid, const QColor &color)
{
    loadResources();
    QFile file(
        u":/icons/%1/%2.svg"_s.arg(QString::number(grid), fileNames[static_cast<size_t>(name)]));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

int gridFor(qreal size)
{
    return size < 20 ? 16 : 24;
}

QPixmap render(IconName name, int grid, int pixels, const QColor &color)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer drawing(drawingOf(name, grid, color));
    QPainter painter(&pixmap);
    drawing.render(&painter);
    return pixmap;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(IconName name, std::optional<QPalette> palette)
        : m_name(name)
        , m_palette(std::move(palette))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        drawIcon(painter, rect, m_name, color(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        QPixmap result = iconPixmap(m_name, side / scale, color(mode), scale);
        result.setDevicePixelRatio(1);
        return result;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_palette); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = m_palette.value_or(QGuiApplication::palette());
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                             mode == QIcon::Selected ? QPalette::HighlightedText
                                                     : QPalette::ButtonText);
    }

    IconName m_name;
    std::optional<QPalette> m_palette;
};

} // namespace

QIcon icon(IconName name)
{
    return QIcon(new TintedIconEngine(name, std::nullopt));
}

QIcon icon(IconName name, const QPalette &palette)
{
    return QIcon(new TintedIconEngine(name, palette));
}

QIcon applicationIcon()
{
    loadResources();
    return QIcon(u":/icons/conference-panel.svg"_s);
}

QPixmap iconPixmap(IconName name, qreal size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    const int grid = gridFor(size);
    const QString key = u"panel-icon/%1/%2/%3/%4"_s.arg(
        QString::number(static_cast<int>(name)), QString::number(grid), QString::number(pixels),
        QString::number(color.rgba(), 16));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, grid, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color)
{
    const qreal side = std::min(rect.width(), rect.height());
    const QPointF corner = rect.center() - QPointF(side / 2, side / 2);
    const int device = painter->device()->devType();
    if (device != QInternal::Widget && device != QInternal::Pixmap) {
        QSvgRenderer drawing(drawingOf(name, gridFor(side), color));
        return drawing.render(painter, QRectF(corner, QSizeF(side, side)));
    }
    painter->drawPixmap(snapped(*painter, corner),
                        iconPixmap(name, side, color, painter->device()->devicePixelRatioF()));
}

} // namespace look
