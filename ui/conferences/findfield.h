// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace conferences {

/// In which a participant is searched for, with how many are shown of how many.
class FindField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int longest = 200; ///< characters

    explicit FindField(QWidget *parent = nullptr);

    /// "12 of 250"; empty: all are shown.
    void setCount(const QString &count);

    QSize sizeHint() const override;

signals:
    /// Enter and Down go to those who were found.
    void goToFoundAsked();
    /// Esc clears, and where there is nothing to clear goes back.
    void leaveAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();

    QString m_count;
};

} // namespace conferences
