// SPDX-License-Identifier: Apache-2.0
#include "participantheader.h"

#include "celldelegate.h"
#include "switchlook.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <look/appearance.h>
#include <people/switchfields.h>

namespace table {

using people::ParticipantModel;

ParticipantHeader::ParticipantHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setMinimumSectionSize(CellDelegate::padding);
    connect(this, &QHeaderView::sectionResized, this, &ParticipantHeader::sizeNames);
}

void ParticipantHeader::measure()
{
    Q_ASSERT(model());
    setSectionResizeMode(ParticipantModel::NameColumn, QHeaderView::Fixed);
    m_measured = ColumnWidths(font(), *model());
    m_given = {};
    sizeSections();
}

void ParticipantHeader::sizeSections()
{
    if (count() != ParticipantModel::columns)
        return;
    const ColumnWidths::Widths widths = m_measured.fitting(viewport()->width());
    const QScopedValueRollback guard(m_isSizing, true);
    for (int column = 0; column < ParticipantModel::columns; ++column) {
        // What is as it was given last may be drawn to another width meanwhile.
        if (column != ParticipantModel::NameColumn
            && std::exchange(m_given[column], widths[column]) != widths[column])
            resizeSection(column, widths[column]);
    }
    m_isSizing = false;
    sizeNames();
}

void ParticipantHeader::sizeNames()
{
    if (m_isSizing || count() != ParticipantModel::columns)
        return;
    const QScopedValueRollback guard(m_isSizing, true);
    const int others = length() - sectionSize(ParticipantModel::NameColumn);
    resizeSection(ParticipantModel::NameColumn,
                  std::max(viewport()->width() - others,
                           ColumnWidths::leastIndent + ColumnWidths::leastName));
}

QSize ParticipantHeader::sizeHint() const
{
    constexpr int least = 28;
    return {QHeaderView::sizeHint().width(), std::max(least, fontMetrics().height() + 11)};
}

void ParticipantHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, column);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    const int indent = column == ParticipantModel::NameColumn ? ColumnWidths::indentOf(rect.width())
                                                              : CellDelegate::padding;
    option.rect = rect.adjusted(indent, 0, 0, 0);
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto fits = [&](const QString &title) {
        return metrics.horizontalAdvance(title) <= option.rect.width();
    };
    if (column == ParticipantModel::EndsColumn && !fits(option.text))
        option.text = tr("Ends", "title of the narrow column “Ends conference”");
    const auto which = people::switchOf(column);
    if (which && !fits(option.text)) {
        constexpr int side = 14;
        const QRectF room(option.rect.left(), rect.top(), side, rect.height());
        return look::drawIcon(painter, room, signOf(*which), look::tonesFor(palette()).quiet);
    }
    // The style moves the first one to where it begins in other tables.
    option.position = QStyleOptionHeader::Middle;
    style()->drawControl(QStyle::CE_HeaderLabel, &option, painter, this);
}

void ParticipantHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    sizeSections();
}

void ParticipantHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        measure();
}

} // namespace table
