// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace records {

/// What the bars and signs of a timeline mean. What has no room is left out.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace records
