// SPDX-License-Identifier: Apache-2.0
#include "connectwords.h"

#include "accountwords.h"
#include "inputwords.h"

#include <QCoreApplication>

namespace words {

using account::ConnectFlow;
using account::Keychain;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Connecting)
};

using Kind = ConnectFlow::Trouble::Kind;

/// What happened, to an account that was to be saved.
QString sentence(const ConnectFlow::Trouble &trouble)
{
    switch (trouble.kind) {
    case Kind::Keychain:
        return words::sentence(trouble.outcome);
    case Kind::Settings:
        return notSaved(trouble.settings);
    case Kind::Address:
        return words::sentence(trouble.endpoint);
    case Kind::Secret:
        return Words::tr("The secret holds characters that no secret has. Copy it again.");
    }
    return {};
}

} // namespace

QString whySecretIsMissing(const ConnectFlow::Trouble &why)
{
    if (why.kind != Kind::Keychain)
        return sentence(why);
    return why.isWorthAskingAgain()
        ? Words::tr("%1 Connect asks it again, or type the secret.",
                    "%1 is a sentence about the keychain")
              .arg(sentence(why))
        : Words::tr("%1 Type the secret again.", "%1 is a sentence about the keychain")
              .arg(sentence(why));
}

QString whyNotKept(const ConnectFlow::Trouble &why)
{
    if (why.isWorthAskingAgain())
        return Words::tr("%1 The secret is known for this session only, and is written nowhere. "
                         "Tick “Remember this account” and connect to be asked again.",
                         "%1 is a sentence about the keychain")
            .arg(sentence(why));
    return Words::tr("%1 The secret is known for this session only, and is written nowhere.",
                     "%1 is a sentence about the keychain or the settings")
        .arg(sentence(why));
}

QString stillMissing(const ConnectFlow::Trouble &why)
{
    return why.isWorthAskingAgain()
        ? Words::tr("Connect asks the keychain again, or type the secret.")
        : Words::tr("Type the secret again.");
}

QString stillNotKept()
{
    return Words::tr("The secret is known for this session only, and is written nowhere.");
}

QString whyNotForgotten(const ConnectFlow::Trouble &why)
{
    if (why.kind == Kind::Settings)
        return notRemoved(why.settings);
    return Words::tr("%1 The account stays in the list as long as its secret may be in the "
                     "keychain.",
                     "%1 is a sentence about the keychain")
        .arg(sentence(why));
}

QString whyNotImported(const ConnectFlow::Trouble &why)
{
    return sentence(why);
}

QString whatWasImported(const ConnectFlow::ImportedSecrets &secrets)
{
    if (secrets.outcome != Keychain::Outcome::Done)
        return Words::tr("%1 The accounts are imported, and their secrets known for this session "
                         "only.",
                         "%1 is a sentence about the keychain")
            .arg(words::sentence(secrets.outcome));
    return secrets.areThere
        ? Words::tr("Imported. The secrets are in the keychain.")
        : Words::tr("Imported, without secrets: the file holds none. Type them once.");
}

QString placeOfSecret(ConnectFlow::SecretPlace place)
{
    switch (place) {
    case ConnectFlow::SecretPlace::Session:
        return Words::tr("Known for this session");
    case ConnectFlow::SecretPlace::Keychain:
        return Words::tr("In the keychain");
    case ConnectFlow::SecretPlace::Unknown:
        break;
    }
    return {};
}

} // namespace words
