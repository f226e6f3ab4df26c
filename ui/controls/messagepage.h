// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QPushButton;

namespace controls {

class WrappedLabel;

/// In place of the table while there is nothing to show in it: what is so, what it means, and one
/// button that does something about it.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// \p detail may be empty: then it is not there. The button has the words of \p remedy and
    /// triggers it; not owned, and with nullptr there is no button.
    void setMessage(const QString &headline, const QString &detail = {}, QAction *remedy = nullptr);

private:
    QPointer<QAction> m_remedy;
    WrappedLabel *m_headline;
    WrappedLabel *m_detail;
    QPushButton *m_button;
};

} // namespace controls
