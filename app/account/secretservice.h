// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <functional>

class QObject;

namespace account {

/// What the Secret Service on the session bus says itself. QtKeychain tells less than that: a
/// prompt that was cancelled comes from it as a secret that is not there, or as no service.
struct SecretServiceState
{
    bool isThere = false; ///< somebody keeps secrets on this bus, and has answered
    bool hasKeyring = false; ///< one to write to, open or locked
    bool isLocked = false; ///< what was asked for is there, in a keyring that is locked
};

/// Asks for what has \p attributes, as libsecret writes them. Nothing is started or prompted for,
/// and nothing of it waits: the answer comes in the thread of \p context, unless that is gone by
/// then, and never inside the call.
///
/// Source: the Secret Service API of freedesktop.org, draft 0.2.
void lookAtSecretService(const QMap<QString, QString> &attributes, QObject *context,
                         const std::function<void(const SecretServiceState &)> &take);

} // namespace account
