// SPDX-License-Identifier: Apache-2.0
#include "facetchip.h"

#include <QKeyEvent>
#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <words/peoplewords.h>

namespace conferences {

namespace {

constexpr int padding = 8;
constexpr int gap = 4;
constexpr int leastHeight = 24;
constexpr int iconSide = 14;

} // namespace

FacetChip::FacetChip(const QString &name, std::optional<look::IconName> icon, QWidget *parent)
    : QPushButton(parent)
    , m_icon(icon)
{
    setAccessibleName(name);
    setAutoDefault(false);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(0);
    connect(this, &QPushButton::clicked, this,
            [this] { emit chosen(std::exchange(m_isAdded, false)); });
}

void FacetChip::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(words::people(count));
    setToolTip(
        tr("%1: %2", "a kind of people, and how many").arg(accessibleName(), words::people(count)));
    const auto digits = static_cast<int>(QString::number(count).size());
    if (digits > m_digits) {
        m_digits = digits;
        updateGeometry();
    }
    update();
}

QFont FacetChip::countFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

int FacetChip::nameWidth() const
{
    return m_icon ? iconSide : fontMetrics().horizontalAdvance(accessibleName());
}

QSize FacetChip::sizeHint() const
{
    const int digit = QFontMetrics(countFont()).horizontalAdvance(u'0');
    return {2 * padding + nameWidth() + gap + m_digits * digit,
            std::max(leastHeight, fontMetrics().height() + gap)};
}

void FacetChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tones tones = look::tonesFor(palette());
    const QColor fill = isDown() ? tones.press
        : isChecked()            ? palette().color(QPalette::Active, QPalette::Highlight)
        : underMouse()           ? tones.hover
                                 : palette().color(QPalette::Active, QPalette::Base);
    look::drawBox(&painter, rect(),
                  {.fill = fill,
                   .edge = isChecked() ? tones.on : tones.outline,
                   .radius = QRectF(rect()).height() / 2});
    const QColor ink = isChecked() ? tones.on : palette().color(QPalette::Active, QPalette::Text);
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    if (m_icon)
        look::drawIcon(&painter, QRectF(room.left(), 0, iconSide, rect().height()), *m_icon,
                       m_count == 0                                 ? tones.quiet
                           : *m_icon == look::IconName::Exclamation ? tones.trouble
                                                                    : ink);
    painter.setPen(isChecked() ? ink : tones.quiet);
    if (!m_icon)
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, accessibleName());
    room.setLeft(room.left() + nameWidth() + gap);
    painter.setFont(countFont());
    painter.setPen(m_count > 0 || isChecked() ? ink : tones.quiet);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_count));
    if (hasFocus())
        look::drawFocusFrame(&painter, rect(), tones.on, QRectF(rect()).height() / 2);
}

void FacetChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->isAutoRepeat())
            return;
        m_isAdded = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
        return click();
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isOnward = (event->key() == Qt::Key_Right) == isLeftToRight();
        auto *beside
            = qobject_cast<FacetChip *>(isOnward ? nextInFocusChain() : previousInFocusChain());
        if (beside && beside->isVisible())
            beside->setFocus(isOnward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
    default:
        QPushButton::keyPressEvent(event);
    }
}

void FacetChip::mouseReleaseEvent(QMouseEvent *event)
{
    m_isAdded = event->modifiers() & Qt::ControlModifier;
    QPushButton::mouseReleaseEvent(event);
    m_isAdded = false;
}

} // namespace conferences
