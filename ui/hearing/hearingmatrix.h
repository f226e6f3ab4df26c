// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QAbstractTableModel>

namespace hearing {

/// Who hears whom as a table: each row is somebody who hears, each column somebody who is heard.
/// A change of it is told cell by cell; it is reset when other people are in it.
class HearingMatrix : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setListeners(Listeners listeners);
    const Listeners &listeners() const { return m_listeners; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Listeners m_listeners;
};

} // namespace hearing
