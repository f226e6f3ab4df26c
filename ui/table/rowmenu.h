// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <functional>
#include <people/participantmodel.h>

namespace table {

/// What can be done with the rows that are selected, and what can be copied of them. Deletes itself
/// when it closes.
class RowMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p actions are not owned. \p current is a cell of \p participants; what \p copyable tells is
    /// copied by Copy.
    RowMenu(const QList<QAction *> &actions, const people::ParticipantModel &participants,
            const QModelIndex &current, const std::function<QString()> &copyable, QWidget *table);
};

} // namespace table
