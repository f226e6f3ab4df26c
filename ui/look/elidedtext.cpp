// SPDX-License-Identifier: Apache-2.0
#include "elidedtext.h"

#include <QFontMetrics>
#include <algorithm>

namespace look {

namespace {

/// What turns or isolates text, and ends that. The toolkit keeps those of what it leaves out, so
/// that what follows the text is not turned with it.
QString directionsIn(QStringView text)
{
    QString directions;
    for (const QChar each : text) {
        const char16_t code = each.unicode();
        if ((code >= 0x200e && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
            || (code >= 0x2066 && code <= 0x2069))
            directions += each;
    }
    return directions;
}

} // namespace

QString beginningOf(const QString &text, const QFontMetrics &metrics, int width)
{
    constexpr qsizetype few = 16;
    // Narrow letters have half of the average. What has less width yet, as marks have, is tried
    // with more.
    qsizetype letters = few + 2LL * std::max(width, 0) / std::max(metrics.averageCharWidth(), 1);
    for (; letters < text.size(); letters *= 2) {
        // Not between the two halves of a letter.
        const bool isBetween = text.at(letters).isLowSurrogate();
        const QString beginning = text.first(isBetween ? letters - 1 : letters);
        if (metrics.horizontalAdvance(beginning) > width)
            return beginning + directionsIn(QStringView(text).sliced(beginning.size()));
    }
    return text;
}

QString elidedText(const QString &text, const QFontMetrics &metrics, int width)
{
    return metrics.elidedText(beginningOf(text, metrics, width), Qt::ElideRight, width);
}

} // namespace look
