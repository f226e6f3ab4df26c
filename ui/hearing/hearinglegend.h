// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace hearing {

/// Says in one line what the signs of the table mean.
class HearingLegend : public QWidget
{
    Q_OBJECT

public:
    explicit HearingLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hearing
