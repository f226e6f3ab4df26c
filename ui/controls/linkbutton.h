// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace controls {

/// A button that looks like a link in a sentence: Tab leads to it, Space and Enter press it.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace controls
