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
};

} // namespace window
