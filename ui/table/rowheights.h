// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <table/density.h>

#include <QObject>

class QTableView;

namespace table {

/// Gives the rows of a view the height that its font and a density ask for. The row at the top
/// stays there.
class RowHeights : public QObject
{
    Q_OBJECT

public:
    /// \p view owns this.
    explicit RowHeights(QTableView *view);

    void setDensity(Density density);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QTableView *m_view;
    Density m_density = Density::Compact;
};

} // namespace table
