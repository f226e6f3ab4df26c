// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace panel {

/// The heading of a group that folds: a press folds it, or unfolds it. Its sign says which; read
/// out, it says so too, and what stands in the group while that is folded.
class FoldButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// Unfolded at first.
    explicit FoldButton(const QString &title, QWidget *parent = nullptr);

    bool isFolded() const { return m_isFolded; }
    void setFolded(bool isFolded);
    /// What the group amounts to, in a few words.
    void setValue(const QString &value);

    QSize sizeHint() const override;

signals:
    void folded(bool isFolded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont titleFont() const;
    void describe();

    bool m_isFolded = false;
    QString m_value;
};

} // namespace panel
