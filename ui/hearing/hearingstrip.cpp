// SPDX-License-Identifier: Apache-2.0
#include "hearingstrip.h"

#include "cellpainting.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <controls/plaintips.h>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>
#include <words/hearingwords.h>

namespace hearing {

using look::IconName;

namespace {

constexpr int beside = 16;
constexpr int gap = 8;

/// A live region: what it is named is read when it is shown.
QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *strip = qobject_cast<HearingStrip *>(object);
    return strip ? new QAccessibleWidget(strip, QAccessible::Notification) : nullptr;
}

} // namespace

HearingStrip::HearingStrip(QWidget *parent)
    : QWidget(parent)
{
    constexpr std::chrono::milliseconds calm{400};
    [[maybe_unused]] static const bool isInstalled
        = (QAccessible::installFactory(accessibleOf), true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &HearingStrip::announce);
}

QString HearingStrip::text() const
{
    return m_lead.isEmpty() ? m_sentence : words::foretold(m_lead, m_sentence);
}

void HearingStrip::rest(const QString &sentence)
{
    show({}, sentence, false);
}

void HearingStrip::foretell(const QString &lead, const QString &sentence, bool warns)
{
    show(lead, sentence, warns);
}

void HearingStrip::show(const QString &lead, const QString &sentence, bool warns)
{
    if (m_lead == lead && m_sentence == sentence && m_warns == warns)
        return;
    m_lead = lead;
    m_sentence = sentence;
    m_warns = warns;
    update();
    m_calm.start();
}

void HearingStrip::announce()
{
    const QString said = text();
    if (accessibleName() == said)
        return;
    setAccessibleName(said);
    if (m_lead.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, said);
#else
    QAccessibleEvent event(this, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
    emit announced(said);
}

QSize HearingStrip::sizeHint() const
{
    constexpr int least = 32;
    constexpr int padding = 12;
    return {0, std::max(least, fontMetrics().height() + padding)};
}

QSize HearingStrip::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

bool HearingStrip::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), controls::tipText(text()),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void HearingStrip::paintEvent(QPaintEvent *)
{
    const look::Tones tones = look::tonesFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(),
                     m_warns ? tones.unknownGround
                             : palette().color(QPalette::Active, QPalette::Window));
    look::drawEdge(&painter, rect(), Qt::BottomEdge, tones.line);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int x = beside;
    const auto place = [&](int room) {
        const QRect here(isMirrored ? width() - x - room : x, 0, room, height());
        x += room + gap;
        return here;
    };
    const QColor ink = palette().color(QPalette::Active, QPalette::WindowText);
    if (m_warns)
        paintSign(&painter, place(signSide), IconName::Warning, tones.unknown);
    constexpr int slack = 1; // a text is as wide as a fraction of a pixel more
    painter.setPen(ink);
    const auto write = [&](const QString &words, const QFont &font) {
        const QFontMetrics metrics(font);
        const int room = width() - x - beside;
        if (room <= 0)
            return;
        const QString shown = look::elidedText(words, metrics, room);
        painter.setFont(font);
        painter.drawText(
            place(std::min(metrics.horizontalAdvance(shown) + slack, room)),
            Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine | Qt::TextDontClip, shown);
        x -= gap - fontMetrics().horizontalAdvance(u' ');
    };
    QFont bold = font();
    bold.setBold(true);
    if (!m_lead.isEmpty())
        write(m_lead, bold);
    write(m_sentence, font());
}

} // namespace hearing
