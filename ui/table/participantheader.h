// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "columnwidths.h"

#include <QHeaderView>

namespace table {

/// The head of the participants' table. It gives each column its width in the room there is; what a
/// person has drawn to another width keeps that, and the names have the rest. Where a title has no
/// room it is a shorter one, or the sign of its switches.
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

    QSize sizeHint() const override;

protected:
    QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void sizeSections();
    void sizeNames();

    ColumnWidths m_measured;
    ColumnWidths::Widths m_given{};
    bool m_isSizing = false;
};

} // namespace table
