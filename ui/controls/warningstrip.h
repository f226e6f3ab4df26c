// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace controls {

class WrappedLabel;

/// A strip across a window that warns, on a ground of its own: a sign and a text that can be marked
/// and copied, and whatever else is put beside them. It follows the palette.
class WarningStrip : public QFrame
{
    Q_OBJECT

public:
    /// \p name is for assistive technology. It is hidden until it is shown.
    explicit WarningStrip(const QString &name, QWidget *parent = nullptr);

protected:
    WrappedLabel *text() const { return m_text; }
    /// Sign and text, and room behind them.
    QHBoxLayout *row() const { return m_row; }
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QLabel *m_sign;
    WrappedLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace controls
