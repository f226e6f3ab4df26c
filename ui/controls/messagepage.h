// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace controls {

/// In place of the table while there is nothing to show in it: what is so, what it means, and one
/// button that does something about it.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// \p detail and \p button may be empty: then they are not there.
    void setMessage(const QString &headline, const QString &detail = {},
                    const QString &button = {});

signals:
    void buttonClicked();

private:
    QLabel *m_headline;
    QLabel *m_detail;
    QPushButton *m_button;
};

} // namespace controls
