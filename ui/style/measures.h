// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QStyle>
#include <optional>

class QFont;
class QStyleOption;
class QStyleOptionTab;
class QWidget;

namespace style {

// The style's measures, all in logical pixels: how large, how far apart, how far in.

/// The shortest that the slider of a scroll bar becomes.
inline constexpr int shortestSlider = 28;

/// What the first tab has before its words, beside what every tab has: they begin on the line of
/// what is under them. 0 for any other.
int beforeFirstTab(const QStyleOptionTab &tab);

/// What \p metric is for \p widget, which may be null. Nothing where Fusion's measure stands.
std::optional<int> measureFor(QStyle::PixelMetric metric, const QWidget *widget);

/// How large a widget is around its \p contents.
/// \param fusion how large Fusion makes it; answered where we want nothing else
/// \param font the widget's
QSize sizeFor(QStyle::ContentsType type, const QStyleOption *option, const QSize &contents,
              const QSize &fusion, const QFont &font);

} // namespace style
