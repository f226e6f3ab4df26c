// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "columnwidths.h"

#include <QHeaderView>
#include <look/icons.h>
#include <people/roworder.h>

namespace table {

class ShownRows;

/// The head of the participants' table. It gives each column its width in the room there is; what a
/// person has drawn to another width keeps that, and the names have the rest. Where a title has no
/// room it is a shorter one, or the sign of its switches.
///
/// Where the person at the desk stands first, a gap below it keeps a slip of the pointer from their
/// row; a click there does nothing.
///
/// A click on a title sorts by it. The one by which the rows are sorted has an arrow, and beside it
/// a sign once the order does not hold any more.
///
/// Its sections do not show what is selected: with each press Qt would paint all of them anew, with
/// 6.8.2 too.
class ParticipantHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ParticipantHeader(QWidget *parent = nullptr);

    /// To be called when the table has another model. \pre there is one.
    void measure();

    /// Sorts \p shown, which are not owned and outlive this, and shows how they are sorted. The
    /// table's accessible description says it.
    void follow(ShownRows &shown);

    QSize sizeHint() const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }
    void paintSection(QPainter *painter, const QRect &whole, int column) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setGap(int gap);
    void setOrder(const std::optional<people::RowOrder> &order, bool isSorted);
    /// Empty: they are not sorted.
    QString spokenOrder() const;
    QString tipOf(int column) const;
    QList<look::IconName> signsOfOrder(int column) const;
    void sizeSections();
    void sizeNames();

    ColumnWidths m_measured;
    ColumnWidths::Widths m_given{};
    std::optional<people::RowOrder> m_order;
    bool m_isSorted = true;
    bool m_isSizing = false;
    int m_gap = 0; ///< pixels
};

} // namespace table
