// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace table {

/// A table whose rows assistive technology has as they are shown: those that are hidden are not
/// there, and where the vertical header has moved a row it stands there. Qt's own tells of all
/// rows, in the order of the model.
class HeardTable : public QTableView
{
    Q_OBJECT

public:
    explicit HeardTable(QWidget *parent = nullptr);

    /// The rows of the model that are shown, from the top on.
    QList<int> rowsFromTheTop() const;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
};

} // namespace table
