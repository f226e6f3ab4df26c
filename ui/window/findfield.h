// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace conferences {
class ConferenceTabs;
} // namespace conferences

namespace window {

/// Finds a participant in the conference in front: only who contains what is typed is shown.
class FindField : public QLineEdit
{
    Q_OBJECT

public:
    /// \p tabs are not owned.
    explicit FindField(conferences::ConferenceTabs &tabs, QWidget *parent = nullptr);

protected:
    /// Enter and Down go to those who were found; Esc clears, and where there is nothing to clear
    /// goes back to the table.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goToTable();

    conferences::ConferenceTabs &m_tabs;
};

} // namespace window
