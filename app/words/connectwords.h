// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/connectflow.h>

namespace words {

/// What the connect dialog says of the facts that account::ConnectFlow tells, in sentences: what
/// happened, and what is true now.
QString whySecretIsMissing(const account::ConnectFlow::Trouble &why);
QString whyNotKept(const account::ConnectFlow::Trouble &why);
/// The same to whom it was said already what is the matter with the keychain.
QString stillMissing(const account::ConnectFlow::Trouble &why);
QString stillNotKept();
QString whyNotForgotten(const account::ConnectFlow::Trouble &why);
QString whyNotImported(const account::ConnectFlow::Trouble &why);
QString whatWasImported(const account::ConnectFlow::ImportedSecrets &secrets);

/// In place of a secret that needs not be typed; empty where it needs to be.
QString placeOfSecret(account::ConnectFlow::SecretPlace place);

} // namespace words
