// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <optional>
#include <people/facets.h>

class QTableView;

namespace table {

class ShownRows;

/// Keeps a row where it is while others come and go: the current one where it is seen, else the
/// one at the top. Where another filter is set and the current one is not seen, it shows the first
/// of those that fit, and where there is none any more, what was seen before there was one.
class KeptPlace : public QObject
{
    Q_OBJECT

public:
    /// \p view owns this. \p shown is not owned and outlives this.
    KeptPlace(const ShownRows &shown, QTableView *view);

private:
    struct Place
    {
        int row;
        int y; ///< in the viewport
        bool isCurrent;
    };

    void keep();
    void restore();

    const ShownRows &m_shown;
    QTableView *m_view;
    std::optional<Place> m_place;
    people::RowFilter m_filter; ///< that held last
    int m_scrolled = 0; ///< while there was none
};

} // namespace table
