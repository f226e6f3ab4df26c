// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <chrono>

namespace conferences {
class ConferencePage;
class ConferenceTabs;
} // namespace conferences

namespace window {

/// Chooses how long somebody may be on hold before it is too long, in every conference; see
/// people::HoldWatch. It is remembered.
class HoldMenu : public QMenu
{
    Q_OBJECT

public:
    /// \p tabs are not owned and outlive this.
    explicit HoldMenu(conferences::ConferenceTabs &tabs, QWidget *parent = nullptr);

private:
    void add(const QString &text, std::chrono::seconds threshold);
    void follow(conferences::ConferencePage *page);
    void apply();

    conferences::ConferenceTabs &m_tabs;
};

} // namespace window
