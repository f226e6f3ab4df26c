// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QAbstractTableModel>

namespace hearing {

/// For a conference of many: whom one participant hears, and who hears them, a name in each cell.
/// Whoever a press would add stands under the others, so that nobody moves. The cost grows with the
/// people, and not with their pairs.
class HearingLists : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HearsColumn, HeardByColumn };
    static constexpr int columns = HeardByColumn + 1;
    static constexpr int changeRole = Qt::UserRole; ///< Listeners::Change, as an int

    using QAbstractTableModel::QAbstractTableModel;

    /// \p press may be nothing.
    void show(const people::ParticipantModel &model, const QString &callSid,
              const people::PlannedPress *press);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        QString name;
        Listeners::Change change = Listeners::Change::None;
        bool isSo = true; ///< now

        friend bool operator==(const Entry &, const Entry &) = default;
    };
    using Lists = std::array<std::vector<Entry>, columns>;

    void take(const QString &name, Lists lists);
    const Entry *entryAt(const QModelIndex &index) const;

    QString m_name; ///< of the one whom it is about
    Lists m_lists;
};

} // namespace hearing
