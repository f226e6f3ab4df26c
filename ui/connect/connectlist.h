// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

#include <QWidget>

class QListWidget;
class QPushButton;

namespace connect {

/// What there is to connect to: the sandbox, a new account, the remembered ones.
class ConnectList : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectList(QWidget *parent = nullptr);

    /// Shows these, and chooses the one with the id \p chosen, or the new account. Emits chosen().
    void setProfiles(const std::vector<account::Profile> &profiles, const QUuid &chosen);
    /// Null: the new account.
    QUuid current() const;

signals:
    void chosen(const QUuid &id);
    void sandboxPressed();
    void importPressed();

private:
    QPushButton *m_sandbox;
    QListWidget *m_list;
    QPushButton *m_import;
};

} // namespace connect
