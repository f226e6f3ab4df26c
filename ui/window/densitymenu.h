// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <table/density.h>

namespace conferences {
class ConferencePage;
class ConferenceTabs;
} // namespace conferences

namespace window {

/// Chooses how high the rows of the participants' tables are. The choice holds at once, for all
/// windows and the tabs to come, and is kept in the settings.
class DensityMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p tabs are not owned and outlive this.
    DensityMenu(conferences::ConferenceTabs &tabs, QWidget *parent);

private:
    void add(const QString &text, table::Density density);
    /// Shows what is chosen, in the menu and in the tables.
    void apply();

    conferences::ConferenceTabs &m_tabs;
};

} // namespace window
