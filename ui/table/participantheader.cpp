// SPDX-License-Identifier: Apache-2.0
#include "participantheader.h"

#include "celldelegate.h"
#include "shownrows.h"
#include "switchlook.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>
#include <look/appearance.h>
#include <people/switchfields.h>

namespace table {

using people::ParticipantModel;

ParticipantHeader::ParticipantHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
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

void ParticipantHeader::follow(ShownRows &shown)
{
    connect(this, &QHeaderView::sectionClicked, &shown, &ShownRows::sortBy);
    connect(&shown, &ShownRows::changed, this,
            [this, &shown] { setOrder(shown.order(), shown.sums().isSorted); });
    const auto keepApart = [this, &shown] {
        constexpr int belowHead = 8;
        setGap(shown.own() < 0 ? 0 : belowHead);
    };
    connect(&shown, &ShownRows::changed, this, keepApart);
    connect(&shown, &ShownRows::applied, this, keepApart);
    connect(&shown, &ShownRows::pinned, this, keepApart);
}

void ParticipantHeader::setGap(int gap)
{
    if (std::exchange(m_gap, gap) == gap)
        return;
    // The table asks for the height when it lays itself out.
    emit geometriesChanged();
    viewport()->update();
}

void ParticipantHeader::setOrder(const std::optional<people::RowOrder> &order, bool isSorted)
{
    if (m_order == order && m_isSorted == isSorted)
        return;
    m_order = order;
    m_isSorted = isSorted;
    parentWidget()->setAccessibleDescription(spokenOrder());
    viewport()->update();
}

QString ParticipantHeader::spokenOrder() const
{
    if (!m_order)
        return {};
    const QString title = model()->headerData(m_order->column, Qt::Horizontal).toString();
    if (m_order->direction == Qt::AscendingOrder)
        return m_isSorted ? tr("sorted by %1, ascending", "a column").arg(title)
                          : tr("was sorted by %1, ascending", "a column").arg(title);
    return m_isSorted ? tr("sorted by %1, descending", "a column").arg(title)
                      : tr("was sorted by %1, descending", "a column").arg(title);
}

QString ParticipantHeader::tipOf(int column) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    if (!m_order || m_order->column != column)
        return tr("Sort by %1", "a column").arg(title);
    return m_isSorted
        ? tr("Sort by %1 the other way round", "a column").arg(title)
        : tr("Sort again by %1: not all stand where they would", "a column").arg(title);
}

bool ParticipantHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = logicalIndexAt(help->pos());
    if (column >= 0)
        QToolTip::showText(help->globalPos(), tipOf(column), viewport());
    return true;
}

QList<look::IconName> ParticipantHeader::signsOfOrder(int column) const
{
    QList<look::IconName> signs;
    if (m_order && m_order->column == column) {
        signs += m_order->direction == Qt::AscendingOrder ? look::IconName::ChevronDown
                                                          : look::IconName::ChevronUp;
        if (!m_isSorted)
            signs += look::IconName::Refresh;
    }
    return signs;
}

QSize ParticipantHeader::sizeHint() const
{
    constexpr int least = 28;
    return {QHeaderView::sizeHint().width(), std::max(least, fontMetrics().height() + 11) + m_gap};
}

void ParticipantHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (m_gap > 0)
        QPainter(viewport())
            .fillRect(viewport()->rect().adjusted(0, height() - m_gap, 0, 0), palette().base());
}

void ParticipantHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->position().y() < height() - m_gap)
        QHeaderView::mousePressEvent(event);
}

void ParticipantHeader::paintSection(QPainter *painter, const QRect &whole, int column) const
{
    const QRect rect = whole.adjusted(0, 0, 0, -m_gap);
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
    constexpr int side = 14;
    const QList<look::IconName> signs = signsOfOrder(column);
    const int ofSigns = static_cast<int>(signs.size()) * side;
    const auto fits = [&](const QString &title) {
        return metrics.horizontalAdvance(title) <= option.rect.width() - ofSigns;
    };
    if (column == ParticipantModel::EndsColumn && !fits(option.text))
        option.text = tr("Ends", "title of the narrow column “Ends conference”");
    const auto which = people::switchOf(column);
    const look::Tones tones = look::tonesFor(palette());
    const bool isSign = which && !fits(option.text);
    const int titleWidth = isSign ? side : metrics.horizontalAdvance(option.text);
    QRectF sign(std::min(option.rect.left() + titleWidth + side / 4, rect.right() + 1 - ofSigns),
                rect.top(), side, rect.height());
    for (const look::IconName name : signs) {
        look::drawIcon(painter, sign, name,
                       name == look::IconName::Refresh ? tones.on : tones.quiet);
        sign.translate(side, 0);
    }
    if (isSign) {
        const QRectF room(option.rect.left(), rect.top(), side, rect.height());
        return look::drawIcon(painter, room, signOf(*which), tones.quiet);
    }
    option.rect.setWidth(option.rect.width() - ofSigns);
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
