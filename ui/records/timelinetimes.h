// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace records {

class TimelineLanes;

/// The times over the lanes of a timeline.
class TimelineTimes : public QWidget
{
    Q_OBJECT

public:
    /// \p lanes owns this.
    explicit TimelineTimes(TimelineLanes &lanes);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const TimelineLanes &m_lanes;
};

} // namespace records
