// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace controls {

/// A combo box that nothing changes by accident: the wheel scrolls what is around it, and in an
/// editable one Up and Down open the list instead of replacing what was typed.
class SteadyCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit SteadyCombo(QWidget *parent = nullptr);

    /// The entry that stands for nothing chosen is drawn as quietly as a placeholder.
    void setQuietEntry(int entry);

protected:
    void initStyleOption(QStyleOptionComboBox *option) const override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int m_quietEntry = -1;
};

} // namespace controls
