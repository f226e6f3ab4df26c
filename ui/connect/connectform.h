// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

#include <QWidget>

namespace controls {
class WrappedLabel;
} // namespace controls

namespace connect {

class ConnectAdvanced;
class ConnectField;
class ConnectIdentity;
class ConnectPlace;

/// All that is to be said about one account. What is typed is lost to nothing but setProfile(); the
/// secret also to clearSecret().
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectForm(QWidget *parent = nullptr);

    /// Shows it; a profile without an id is a new account. \p known says where the secret is: it
    /// needs not be typed as long as the account and the key stay the same; empty: it must be.
    void setProfile(const account::Profile &profile, const QString &known);
    /// The id of what is shown; null: a new account.
    const QUuid &id() const { return m_shown.id; }

    /// Checks everything, shows what is wrong and goes to the first of it. \return nothing then.
    std::optional<account::Profile> profile();
    /// What was typed; empty: nothing.
    twilio::Secret secret() const;
    void clearSecret();
    /// Takes the keyboard to where the secret is typed; \p mayStayEmpty: where it was known, it
    /// may be so again.
    void askForSecret(bool mayStayEmpty);
    void focusFirst();

signals:
    /// By the person.
    void edited();
    /// \p part of it has unfolded.
    void wantsToBeSeen(QWidget *part);

private:
    account::Profile m_shown;
    bool m_isSecretKnown = false;
    controls::WrappedLabel *m_title;
    ConnectField *m_name;
    ConnectField *m_accountSid;
    ConnectIdentity *m_identity;
    ConnectPlace *m_place;
    ConnectAdvanced *m_advanced;
};

} // namespace connect
