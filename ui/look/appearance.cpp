// SPDX-License-Identifier: Apache-2.0
#include "appearance.h"

#include <QApplication>
#include <QCache>
#include <QStyle>
#include <QStyleHints>
#include <algorithm>
#include <cmath>

namespace look {

namespace {

struct Scheme
{
    QRgb window, base, hover, line, outline;
    QRgb text, quiet, disabled;
    QRgb selected, accent, onAccent;
};

constexpr Scheme lightScheme{0xfff5f6f8, 0xffffffff, 0xffeef1f5, 0xffdfe3e8, 0xff858e99, 0xff1b1f24,
                             0xff57616b, 0xff9aa2ac, 0xffe3edfb, 0xff1f5fbf, 0xffffffff};
constexpr Scheme darkScheme{0xff1e2126, 0xff262a30, 0xff2f343b, 0xff3a4048, 0xff6c757f, 0xffe8eaed,
                            0xffa9b1bb, 0xff6c757f, 0xff2d3b52, 0xff7fb2ff, 0xff10151c};

QPalette paletteOf(const Scheme &scheme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(color));
    };
    set(QPalette::Window, scheme.window);
    set(QPalette::WindowText, scheme.text);
    set(QPalette::Base, scheme.base);
    set(QPalette::AlternateBase, scheme.window);
    set(QPalette::ToolTipBase, scheme.base);
    set(QPalette::ToolTipText, scheme.text);
    set(QPalette::PlaceholderText, scheme.quiet);
    set(QPalette::Text, scheme.text);
    set(QPalette::Button, scheme.base);
    set(QPalette::ButtonText, scheme.text);
    set(QPalette::BrightText, scheme.onAccent);
    set(QPalette::Light, scheme.base);
    set(QPalette::Midlight, scheme.hover);
    set(QPalette::Mid, scheme.line);
    set(QPalette::Dark, scheme.outline);
    set(QPalette::Shadow, scheme.quiet);
    set(QPalette::Highlight, scheme.selected);
    set(QPalette::HighlightedText, scheme.text);
    set(QPalette::Link, scheme.accent);
    set(QPalette::LinkVisited, scheme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(scheme.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Button, QColor::fromRgb(scheme.base));
    return palette;
}

QPalette desktopPalette()
{
    // The application's own palette may be ours already; the style's is not.
    return QApplication::style()->standardPalette();
}

bool desktopIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme();
        scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return isDark(desktopPalette());
}

qreal luminance(const QColor &color)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? channel / 12.92F : std::pow((channel + 0.055F) / 1.055F, 2.4F);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF())
        + 0.0722 * linear(rgb.blueF());
}

/// \p color, moved towards the text as far as it takes to have this contrast on every one of
/// \p grounds.
QColor standingOut(const QColor &color, const QPalette &palette,
                   std::initializer_list<QColor> grounds, qreal least)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    QColor result = color;
    for (int step = 1; step <= 10; ++step) {
        if (std::all_of(grounds.begin(), grounds.end(),
                        [&](const QColor &ground) { return contrast(result, ground) >= least; }))
            break;
        result = blend(color, text, step / 10.0);
    }
    return result;
}

QColor readable(const QColor &color, const QPalette &palette, std::initializer_list<QColor> grounds)
{
    return standingOut(color, palette, grounds, 4.5);
}

/// \p color where it can be read on \p ground, else white or black.
QColor readableOn(const QColor &ground, const QColor &color)
{
    if (contrast(color, ground) >= 4.5)
        return color;
    return contrast(Qt::white, ground) >= 4.5 ? QColor(Qt::white) : QColor(Qt::black);
}

QColor seeThrough(QColor color, float share)
{
    color.setAlphaF(share);
    return color;
}

Tones derive(const QPalette &palette)
{
    const bool dark = isDark(palette);
    const auto role
        = [&palette](QPalette::ColorRole which) { return palette.color(QPalette::Active, which); };
    const QColor base = role(QPalette::Base);
    // A strong highlight, as in text fields, has a text colour of its own.
    const QColor highlight = role(QPalette::Highlight);
    const QColor selected = contrast(highlight, base) < 2 ? highlight : base;
    const QColor window = role(QPalette::Window);
    const QColor hover = role(QPalette::Midlight);

    Tones tones;
    tones.troubleGround = blend(base, dark ? 0xff9e1e08 : 0xffed5240, dark ? 0.25 : 0.11);
    tones.unknownGround = blend(base, dark ? 0xff644600 : 0xffffbc1b, dark ? 0.5 : 0.18);
    tones.stale = blend(window, role(QPalette::Mid), 0.4);
    const std::initializer_list<QColor> grounds{base, selected, hover, window, tones.stale};
    tones.on = readable(role(QPalette::Link), palette, grounds);
    tones.onText = readableOn(tones.on, role(QPalette::BrightText));
    tones.routine = seeThrough(role(QPalette::Text), dark ? 0.13 : 0.09);
    tones.hold = seeThrough(tones.on, dark ? 0.24 : 0.2);
    tones.longHold = dark ? QColor(0x66, 0x50, 0x0f) : QColor(0xff, 0xdc, 0x97);
    tones.longHoldText = readable(dark ? 0xffffe0a0 : 0xff5f3d00, palette, {tones.longHold});
    tones.holdText = readable(dark ? 0xffb7d3ff : 0xff12408a, palette,
                              {laidOn(base, tones.hold), laidOn(selected, tones.hold),
                               laidOn(hover, tones.hold), laidOn(window, tones.hold)});
    tones.hit = blend(base, dark ? 0xffd7a600 : 0xffffe066, dark ? 0.38 : 0.75);
    tones.hitText = readableOn(tones.hit, role(QPalette::Text));
    tones.trouble = readable(dark ? 0xffff8a80 : 0xffb3261e, palette,
                             {base, selected, hover, window, tones.stale, tones.troubleGround});
    tones.troubleText = readableOn(tones.trouble, role(QPalette::BrightText));
    tones.unknown = readable(dark ? 0xffffcf70 : 0xff7a4f00, palette,
                             {base, selected, hover, window, tones.stale, tones.unknownGround});
    tones.good = readable(dark ? 0xff7bd88f : 0xff17722f, palette, grounds);
    tones.quiet = readable(role(QPalette::PlaceholderText), palette, grounds);
    tones.outline = role(QPalette::Dark);
    tones.edge = standingOut(role(QPalette::Dark), palette, {base, selected, window, hover}, 3.1);
    tones.line = role(QPalette::Mid);
    tones.hover = hover;
    tones.press = blend(role(QPalette::Midlight), role(QPalette::Mid), 0.7);
    return tones;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Base))
        < luminance(palette.color(QPalette::Active, QPalette::Text));
}

qreal contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

QColor blend(const QColor &under, const QColor &over, qreal share)
{
    const auto mix = [share](int from, int to) {
        return std::clamp(static_cast<int>(std::lround(from + (to - from) * share)), 0, 255);
    };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()),
            mix(under.blue(), over.blue())};
}

QColor laidOn(const QColor &under, const QColor &over)
{
    return blend(under, over, over.alphaF());
}

QPalette paletteFor(Appearance appearance)
{
    const bool dark
        = appearance == Appearance::Dark || (appearance == Appearance::System && desktopIsDark());
    return paletteOf(dark ? darkScheme : lightScheme);
}

void applyAppearance(QApplication &application, Appearance appearance)
{
    const QPalette palette = paletteFor(appearance);
    QPalette fields = palette;
    fields.setColor(QPalette::Highlight, palette.color(QPalette::Link));
    fields.setColor(QPalette::HighlightedText, palette.color(QPalette::BrightText));
    application.setPalette(palette);
    for (const char *field : {"QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox"})
        application.setPalette(fields, field);
}

Tones tonesFor(const QPalette &palette)
{
    // Asked for by each thing that is painted, and costly to derive: a hundred powers each.
    thread_local QCache<qint64, Tones> known(32);
    if (const Tones *tones = known.object(palette.cacheKey()))
        return *tones;
    const Tones tones = derive(palette);
    known.insert(palette.cacheKey(), new Tones(tones));
    return tones;
}

} // namespace look
