// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <look/icons.h>
#include <optional>

namespace conferences {

/// A button for one position of the person at the desk: it shows what is so, and a press only asks
/// for it. Those of a row are joined, and arrow keys move the focus among them and never press.
class PositionButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Place { First, Middle, Last, Alone };
    enum class Look {
        Free,
        Taken, ///< it is so
        OnAir, ///< it is so, and everybody hears the person
        Unheard, ///< it would be so, but for a mute
        Asked, ///< on its way
        Missed, ///< asked for, and not so
    };

    PositionButton(Place place, const QString &name, QWidget *parent = nullptr);

    void setLook(Look look);
    Look look() const { return m_look; }
    /// Before the words.
    void setSign(std::optional<look::IconName> sign);

    QSize sizeHint() const override;
    /// A few letters, and "…".
    QSize minimumSizeHint() const override;

protected:
    /// What is checked is what the service says, and not what was pressed.
    void nextCheckState() override { }
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont boldFont() const;
    QSize sizeFor(const QString &words) const;
    int sidesWidth() const;

    Place m_place;
    Look m_look = Look::Free;
    std::optional<look::IconName> m_sign;
};

} // namespace conferences
