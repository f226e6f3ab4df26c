// SPDX-License-Identifier: Apache-2.0
#include "foldbutton.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <controls/entrytext.h>
#include <look/appearance.h>
#include <look/icons.h>
#include <look/titlefont.h>

namespace panel {

namespace {

constexpr int leastToHit = 24; ///< pixels
constexpr int sign = 14;
constexpr int beforeSign = 4;

} // namespace

FoldButton::FoldButton(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(controls::withoutMnemonic(title));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] { setFolded(!m_isFolded); });
    describe();
}

void FoldButton::setFolded(bool isFolded)
{
    if (std::exchange(m_isFolded, isFolded) == isFolded)
        return;
    describe();
    update();
    emit folded(isFolded);
}

void FoldButton::setValue(const QString &value)
{
    m_value = value;
    describe();
}

void FoldButton::describe()
{
    setAccessibleDescription(m_isFolded ? tr("folded: %1", "what is in it").arg(m_value)
                                        : tr("unfolded"));
    setToolTip(m_isFolded ? tr("Unfold") : tr("Fold"));
}

QFont FoldButton::titleFont() const
{
    return look::titleFont(font(), 1);
}

QSize FoldButton::sizeHint() const
{
    const QFontMetrics metrics(titleFont());
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 1 + beforeSign + sign,
            std::max(leastToHit, metrics.height() + 4)};
}

void FoldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont title = titleFont();
    const QFontMetrics metrics(title);
    painter.setFont(title);
    painter.setPen(palette().color(QPalette::WindowText));
    const int wanted = metrics.size(Qt::TextShowMnemonic, text()).width() + 1;
    const QRect words(0, 0, std::min(width() - beforeSign - sign, wanted), height());
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), words),
        Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic,
        metrics.elidedText(text(), Qt::ElideRight, words.width(), Qt::TextShowMnemonic));
    const QRect signRoom(words.right() + 1 + beforeSign, (height() - sign) / 2, sign, sign);
    const look::Tones tones = look::tonesFor(palette());
    look::drawIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), signRoom),
                   m_isFolded ? look::IconName::ChevronRight : look::IconName::ChevronDown,
                   underMouse() ? palette().color(QPalette::WindowText) : tones.quiet);
    if (hasFocus()) {
        QStyleOptionFocusRect frame;
        frame.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
    }
}

void FoldButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace panel
