// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace conferences {

/// Says who the person at the desk is, and asks it when it is pressed. While nobody knows, it is
/// the question itself, and stands out.
class YouButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit YouButton(QWidget *parent = nullptr);

    /// Empty: nobody knows.
    void setName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont textFont() const;
    QSize sizeFor(const QString &words) const;

    bool m_isKnown = true;
};

} // namespace conferences
