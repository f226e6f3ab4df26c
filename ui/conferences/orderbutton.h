// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foundconferences.h"

#include <QToolButton>

namespace conferences {

/// In which order the list of conferences stands: a menu of the orders. The one that was chosen is
/// kept in the settings; chosen again, it holds for what is so now.
class OrderButton : public QToolButton
{
    Q_OBJECT

public:
    /// \p found is not owned and outlives this. Name: "Sort conferences".
    explicit OrderButton(FoundConferences &found, QWidget *parent = nullptr);

private:
    void ask();
    void choose(FoundConferences::Order order);

    FoundConferences &m_found;
};

} // namespace conferences
