// SPDX-License-Identifier: Apache-2.0
#include "fieldpainting.h"

#include "boxpainting.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace style {

namespace {

void drawSpinArrow(QPainter *painter, const QStyleOptionSpinBox *box, const QRect &room,
                   look::IconName name)
{
    // What all options have, which is all that an arrow needs.
    QStyleOption arrow(static_cast<const QStyleOption &>(*box));
    arrow.rect = {QPoint(), room.size().boundedTo({12, 12})};
    arrow.rect.moveCenter(room.center());
    drawArrow(painter, &arrow, name);
}

} // namespace

QRect comboBoxPart(const QStyleOptionComplex *box, QStyle::SubControl part)
{
    const QRect rect = box->rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(box->direction, rect,
                                  {rect.right() - 23, rect.top(), 22, rect.height()});
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(box->direction, rect, rect.adjusted(6, 2, -24, -2));
    default:
        return {};
    }
}

void drawComboBox(QPainter *painter, const QStyleOptionComboBox *box)
{
    if (box->frame)
        drawField(painter, box);
    // What all options have, which is all that an arrow needs.
    QStyleOption arrow(static_cast<const QStyleOption &>(*box));
    arrow.rect = comboBoxPart(box, QStyle::SC_ComboBoxArrow);
    drawArrow(painter, &arrow, look::IconName::ChevronDown);
}

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox *box, const SpinButtons &buttons)
{
    if (box->frame)
        drawField(painter, box);
    if (box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    drawSpinArrow(painter, box, buttons.up, look::IconName::ChevronUp);
    drawSpinArrow(painter, box, buttons.down, look::IconName::ChevronDown);
}

} // namespace style
