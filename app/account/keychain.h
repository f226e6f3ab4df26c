// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/secret.h>

#include <QObject>
#include <QUuid>
#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace account {

/// The secrets of the profiles in the system's keychain. Nothing of it waits: the answer may take
/// as long as the person takes to unlock the keychain, within limits, and comes never inside the
/// call. Nothing is ever written to a file instead.
///
/// Lives in the GUI thread. Requests to one Keychain are worked off in their order; what is not
/// done is answered a little later, after a look at why.
class Keychain : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Done, ///< read, written or removed
        NotFound, ///< there is none
        NoService, ///< there is no keychain here
        Silent, ///< there is one, and it did not answer in time; what it does later is not told
        Denied, ///< it stays locked: its prompt was cancelled, or did not appear
        NoKeyring, ///< it keeps nothing yet: the prompt for a first keyring was cancelled, or did
                   ///< not appear
        Failed, ///< it is there, and answered with an error
    };

    struct Answer
    {
        Outcome outcome = Outcome::Done;
        twilio::Secret secret = {}; ///< of a read that is done
        QString detail = {}; ///< the keychain's own words, for who wants to know; never a secret
    };

    /// Comes in the thread of the context, unless that is gone by then.
    using Take = std::function<void(const Answer &)>;

    /// Long enough for a person who is asked for the keychain's password.
    static constexpr std::chrono::seconds usualPatience{60};

    /// \p patience is how long an answer may take.
    explicit Keychain(QObject *parent = nullptr,
                      std::chrono::milliseconds patience = usualPatience);

    void read(const QUuid &profile, QObject *context, const Take &take);
    /// A write is the one that tells whether a keychain is there and open.
    void write(const QUuid &profile, const twilio::Secret &secret, QObject *context,
               const Take &take);
    /// Done also where there was none. The secret is overwritten first: a locked keychain would
    /// answer a removal with a yes, and keep it. Overwritten and not deleted it is gone, too: what
    /// stays behind is read as NotFound. Done then, with the keychain's words.
    void remove(const QUuid &profile, QObject *context, const Take &take);

private:
    void start(QKeychain::Job *job, const QUuid &profile, QObject *context, const Take &take);

    std::chrono::milliseconds m_patience;
};

} // namespace account
