// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <people/standingorder.h>

namespace conferences {
class ConferencePage;
class ConferenceTabs;
class Selection;
} // namespace conferences

namespace window {

/// Chooses what becomes of whoever joins the conference in front, and shows in the header of each
/// what does: see people::StandingOrder.
class NewcomersMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p selection and \p tabs are not owned and outlive this.
    NewcomersMenu(conferences::Selection &selection, conferences::ConferenceTabs &tabs,
                  QWidget *parent);

private:
    QAction *add(const QString &text, people::Newcomers newcomers);
    void follow(conferences::ConferencePage *page);
    people::StandingOrder *orderIn(const conferences::ConferencePage &page) const;
    void showOrders();

    conferences::Selection &m_selection;
    conferences::ConferenceTabs &m_tabs;
};

} // namespace window
