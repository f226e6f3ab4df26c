// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace table {
class ParticipantTable;
} // namespace table

namespace conferences {

class Banner;
class FilterNotice;

/// A table with a banner over its lower edge, and under its last row what a filter leaves out. The
/// rows stand still when the banner comes, and when it goes: what it covered stays empty while the
/// table is scrolled so far down that the rows would come down with its edge.
class OverlaidTable : public QWidget
{
    Q_OBJECT

public:
    /// Takes all.
    OverlaidTable(table::ParticipantTable *table, Banner *banner, FilterNotice *notice);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int bannerHeight() const;
    int noticeHeight() const;
    /// Where the last row ends, in here.
    int rowsEnd() const;
    /// How much less there would be to scroll through than is scrolled, without what is covered.
    int overscroll() const;
    void place();

    table::ParticipantTable *m_table;
    Banner *m_banner;
    FilterNotice *m_notice;
    int m_covered = 0; ///< of the table's height
    bool m_isPlacing = false;
};

} // namespace conferences
