// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/cliprofiles.h>
#include <account/connection.h>
#include <account/connectiontest.h>
#include <account/keychain.h>
#include <account/profiles.h>

#include <QHash>
#include <memory>

namespace account {

/// The way from a filled-in form to a connection: the secret from the keychain where it was not
/// typed, a test, the keeping. One at a time; nothing of it waits.
///
/// Secrets that the keychain does not keep are known to it for the session, and are nowhere else.
/// It tells facts, and no sentences.
///
/// Lives in the GUI thread.
class ConnectFlow : public QObject
{
    Q_OBJECT

public:
    enum class Step { Idle, ReadingSecret, Testing, Saving };
    enum class Aim { Test, Connect };

    struct Wish
    {
        Aim aim = Aim::Connect;
        Profile profile;
        twilio::Secret secret; ///< empty: the one that is known
        bool isToBeKept = true; ///< the profile in the settings, its secret in the keychain
    };

    /// What came in the way.
    struct Trouble
    {
        enum class Kind {
            Keychain, ///< see outcome
            Settings, ///< they cannot be written: see settings
            Address, ///< no service can be there: see endpoint
            Secret, ///< it holds characters that no secret has
        };
        Kind kind = Kind::Keychain;
        Keychain::Outcome outcome = Keychain::Outcome::Done;
        Unwritable settings = {};
        twilio::EndpointProblem endpoint = {};

        /// A person did not answer the keychain's prompt, and may the next time.
        bool isWorthAskingAgain() const
        {
            return kind == Kind::Keychain
                && (outcome == Keychain::Outcome::Denied
                    || outcome == Keychain::Outcome::NoKeyring);
        }
    };

    /// Where the secret of a profile is, so that it needs not be typed.
    enum class SecretPlace { Unknown, Session, Keychain };

    /// What became of the secrets of imported accounts.
    struct ImportedSecrets
    {
        bool areThere = false; ///< at least one account came with one
        /// Of their way into the keychain: not Done where one did not get there.
        Keychain::Outcome outcome = Keychain::Outcome::Done;
    };

    explicit ConnectFlow(QObject *parent = nullptr);

    Step step() const { return m_step; }
    /// Unknown: nowhere, as far as one can know.
    SecretPlace whereSecretIs(const Profile &profile) const;
    Profiles &profiles() { return m_profiles; }

    /// \pre step() is Idle, and the profile's fields are right.
    void begin(const Wish &wish);
    /// Stops without a word; what was asked of the keychain is not taken back.
    void cancel();
    /// Out of the keychain, and then out of the list.
    void forget(const Profile &profile);
    /// Into the list and the keychain; an account that is there already gets the new secret.
    void import(const std::vector<CliProfile> &found);

signals:
    void stepChanged();
    /// The end of a test, or of a try to connect that the test did not pass.
    void tested(const account::TestResult &result);
    /// It has to be typed, or is asked for again by begin() with none: \p why.
    void secretMissing(const account::ConnectFlow::Trouble &why);
    /// The settings did not take the profile (\p id is null then) or the keychain not the secret.
    /// The latter is known for this session.
    void notKept(const QUuid &id, const account::ConnectFlow::Trouble &why);
    /// \p id: of the profile; null: it is not remembered.
    void connected(const QUuid &id, const account::Connection &connection);
    void forgotten(const QUuid &id);
    /// It stays in the list as long as its secret may be in the keychain.
    void notForgotten(const account::ConnectFlow::Trouble &why);
    /// All of them are in the list.
    void imported(const account::ConnectFlow::ImportedSecrets &secrets);
    /// Not all of them are in the list.
    void notImported(const account::ConnectFlow::Trouble &why);

private:
    void setStep(Step step);
    void test();
    void keep();
    void finishUnkept();
    void finish();

    Profiles m_profiles;
    Keychain m_keychain;
    QHash<QUuid, twilio::Secret> m_session;
    Step m_step = Step::Idle;
    Wish m_wish;
    bool m_isFromKeychain = false; ///< the secret of m_wish
    std::unique_ptr<ConnectionTest> m_test;
    std::unique_ptr<QObject> m_round; ///< answers to what was cancelled find it gone
};

} // namespace account
