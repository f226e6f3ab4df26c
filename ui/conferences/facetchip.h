// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <look/icons.h>
#include <optional>

namespace conferences {

/// A kind of people, with how many there are. A press chooses it alone; with Ctrl, or Shift and
/// Space, beside those that are chosen. The arrows go to the one beside it, and choose nothing;
/// it has no letter with Alt.
class FacetChip : public QPushButton
{
    Q_OBJECT

public:
    /// \p icon stands in the place of \p name, which is its accessible name.
    explicit FacetChip(const QString &name, std::optional<look::IconName> icon = std::nullopt,
                       QWidget *parent = nullptr);

    void setCount(int count);

    QSize sizeHint() const override;

signals:
    void chosen(bool isAdded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    /// Which are checked is for their owner to say.
    void nextCheckState() override { }

private:
    int nameWidth() const;
    QFont countFont() const;

    std::optional<look::IconName> m_icon;
    int m_count = 0;
    int m_digits = 1; ///< for which there is room: what stands beside it stays where it is
    bool m_isAdded = false;
};

} // namespace conferences
