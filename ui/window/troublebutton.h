// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace window {

/// A tool button for what cannot be taken back: its words are in the tone of trouble.
class TroubleButton : public QToolButton
{
    Q_OBJECT

public:
    /// \p action is not owned and outlives this.
    explicit TroubleButton(QAction *action, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();
};

} // namespace window
