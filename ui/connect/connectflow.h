// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/cliprofiles.h>
#include <account/connectiontest.h>
#include <account/keychain.h>
#include <account/profiles.h>
#include <session/accountsession.h>

#include <QHash>
#include <memory>

namespace connect {

/// The way from a filled-in form to a connection: the secret from the keychain where it was not
/// typed, a test, the keeping. One at a time; nothing of it waits.
///
/// Secrets that the keychain does not keep are known to it for the session, and are nowhere else.
class ConnectFlow : public QObject
{
    Q_OBJECT

public:
    enum class Step { Idle, ReadingSecret, Testing, Saving };
    enum class Aim { Test, Connect };

    struct Wish
    {
        Aim aim = Aim::Connect;
        account::Profile profile;
        twilio::Secret secret; ///< empty: the one that is known
        bool isToBeKept = true; ///< the profile in the settings, its secret in the keychain
    };

    explicit ConnectFlow(QObject *parent = nullptr);

    Step step() const { return m_step; }
    /// Where the secret of \p profile is, so that it needs not be typed; empty: nowhere, as far as
    /// one can know.
    QString whereSecretIs(const account::Profile &profile) const;
    account::Profiles &profiles() { return m_profiles; }

    /// \pre step() is Idle, and the profile's fields are right.
    void begin(const Wish &wish);
    /// Stops without a word; what was asked of the keychain is not taken back.
    void cancel();
    /// Out of the keychain, and then out of the list.
    void forget(const account::Profile &profile);
    /// Into the list and the keychain; an account that is there already gets the new secret.
    void import(const std::vector<account::CliProfile> &found);

signals:
    void stepChanged();
    /// The end of a test, or of a try to connect that the test did not pass.
    void tested(const account::TestResult &result);
    /// It has to be typed: \p sentence says why.
    void secretMissing(const QString &sentence);
    /// The keychain did not take the secret. It is known for this session.
    void notKept(const QUuid &id, const QString &sentence);
    /// \p id: of the profile; null: it is not remembered.
    void connected(const QUuid &id, const session::Connection &connection);
    void forgotten(const QUuid &id);
    void notForgotten(const QString &sentence);
    /// All of them are in the list; \p sentence says where their secrets are.
    void imported(const QString &sentence);
    /// Not all of them are in the list.
    void notImported(const QString &sentence);

private:
    void setStep(Step step);
    void test();
    void keep();
    void finishUnkept();
    void finish();

    account::Profiles m_profiles;
    account::Keychain m_keychain;
    QHash<QUuid, twilio::Secret> m_session;
    Step m_step = Step::Idle;
    Wish m_wish;
    bool m_isFromKeychain = false; ///< the secret of m_wish
    std::unique_ptr<account::ConnectionTest> m_test;
    std::unique_ptr<QObject> m_round; ///< answers to what was cancelled find it gone
};

} // namespace connect
