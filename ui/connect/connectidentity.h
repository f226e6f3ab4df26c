// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

#include <QWidget>

class QLabel;
class QRadioButton;

namespace connect {

class ConnectField;

/// With what an account is opened: an API key, which is recommended and says why, or the auth
/// token.
class ConnectIdentity : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectIdentity(QWidget *parent = nullptr);

    /// Shows what \p profile is opened with; \p known says where the secret is, empty: nowhere.
    void setProfile(const account::Profile &profile, const QString &known);
    /// Lets its fields begin where those of a form do whose labels are so wide.
    void alignWith(int labelWidth);
    /// Empty: the auth token.
    QString keySid() const;
    /// What was typed; empty: nothing.
    twilio::Secret secret() const;
    void clearSecret();
    /// Where the secret is typed.
    QWidget *secretField() const;

    /// Checks and shows what is wrong. \p mayLackSecret: an empty one is right.
    /// \return the first field that is wrong; nullptr: none.
    ConnectField *firstWrong(bool mayLackSecret);

signals:
    void edited();

private:
    void showChoice();

    QRadioButton *m_byKey;
    QRadioButton *m_byToken;
    QWidget *m_keyPart;
    QLabel *m_keyLabel;
    ConnectField *m_keySid;
    ConnectField *m_keySecret;
    ConnectField *m_token;
    bool m_mayLackSecret = false;
};

} // namespace connect
