// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace hearing {

/// The names at an edge of the table: above it those who are heard, with a sign where not everybody
/// hears them, and at its left those who hear. Over the two lists stands whose they are.
class HearingHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit HearingHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// The section that stands out; negative: none does.
    void setChosen(int section);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintTitle(QPainter *painter, const QRect &rect, int section) const;

    int m_chosen = -1;
};

} // namespace hearing
