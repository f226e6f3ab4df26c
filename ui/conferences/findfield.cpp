// SPDX-License-Identifier: Apache-2.0
#include "findfield.h"

#include <QKeyEvent>
#include <QPainter>
#include <look/appearance.h>
#include <look/icons.h>

namespace conferences {

namespace {

constexpr int leastHeight = 24;
constexpr int widest = 320;
constexpr int clearButton = 24;
constexpr int gap = 4;
constexpr int leastText = 48; ///< what is left for what is typed before the count gives way

} // namespace

FindField::FindField(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Find a participant"));
    setAccessibleName(tr("Find a participant"));
    setToolTip(tr("Several words of a name, a number, a SID or a status"));
    setClearButtonEnabled(true);
    setMaxLength(longest);
    setMaximumWidth(widest);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addAction(look::icon(look::IconName::Search), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, &FindField::makeRoom);
}

QSize FindField::sizeHint() const
{
    constexpr int width = 160;
    return {width, std::max(leastHeight, fontMetrics().height() + gap)};
}

void FindField::setCount(const QString &count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleDescription(count);
    makeRoom();
    update();
}

void FindField::makeRoom()
{
    const int wanted = m_count.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_count) + gap;
    const QMargins none(0, 0, 0, 0);
    const bool isRoom = width() - wanted - 2 * clearButton >= leastText;
    setTextMargins(isRoom ? QMargins(0, 0, wanted, 0) : none);
}

void FindField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    makeRoom();
}

void FindField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_count.isEmpty() || textMargins().right() == 0)
        return;
    QPainter painter(this);
    painter.setPen(look::tonesFor(palette()).quiet);
    const int behind = text().isEmpty() ? 2 * gap : clearButton;
    painter.drawText(rect().adjusted(0, 0, -behind, 0), Qt::AlignRight | Qt::AlignVCenter, m_count);
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        emit goToFoundAsked();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit leaveAsked();
        else
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace conferences
