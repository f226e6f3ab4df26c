// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <people/roworder.h>

namespace conferences {
class ConferenceTabs;
} // namespace conferences

namespace window {

/// Sorts the people of the conference in front, as a click on the head of their table does.
class SortMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p tabs are not owned and outlive this.
    SortMenu(conferences::ConferenceTabs &tabs, QWidget *parent);

private:
    void add(const QString &text, people::ParticipantModel::Column column);
    void addDirection(const QString &text, Qt::SortOrder direction);
    void sort(const std::optional<people::RowOrder> &order);
    std::optional<people::RowOrder> order() const;
    /// Shows how they are sorted now.
    void tell();

    conferences::ConferenceTabs &m_tabs;
    QAction *m_arrival;
    QAction *m_again;
    QList<QAction *> m_columns;
    QList<QAction *> m_directions;
};

} // namespace window
