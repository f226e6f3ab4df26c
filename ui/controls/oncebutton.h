// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace controls {

/// A push button for what must not be done twice: a double click is one press.
class OnceButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace controls
