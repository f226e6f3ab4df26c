// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace controls {

/// A push button for what must not be done twice: a double click is one press, as long as it is set
/// so, which it is at first.
class OnceButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

    /// False: what it does may be done as often as it is clicked.
    void setOnce(bool isOnce) { m_isOnce = isOnce; }

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    bool m_isOnce = true;
};

} // namespace controls
