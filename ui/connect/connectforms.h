// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

#include <QHash>
#include <QStackedWidget>

namespace connect {

class ConnectForm;

/// A form for each account that was looked at, so that what is typed in one is not lost by looking
/// at another.
class ConnectForms : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Shows the form of \p profile, as it was left. \p known says where the secret is, see
    /// ConnectForm::setProfile().
    void showProfile(const account::Profile &profile, const QString &known);
    /// \pre showProfile() was called.
    ConnectForm *current() const
    {
        Q_ASSERT(m_current);
        return m_current;
    }
    /// The next showProfile() begins anew.
    void forget(const QUuid &id);

signals:
    /// In the one that is shown, by the person.
    void edited();

private:
    struct Page
    {
        QWidget *scroll;
        ConnectForm *form;
    };

    QHash<QUuid, Page> m_pages;
    ConnectForm *m_current = nullptr;
};

} // namespace connect
