// SPDX-License-Identifier: Apache-2.0
#include "connectwords.h"

#include <QCoreApplication>

namespace connect {

using account::ConnectFlow;
using account::Keychain;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(connect::ConnectWords)
};

/// What happened.
QString sentenceFor(const ConnectFlow::Trouble &trouble)
{
    switch (trouble.kind) {
    case ConnectFlow::Trouble::Kind::Keychain:
        return account::sentenceFor(trouble.outcome);
    case ConnectFlow::Trouble::Kind::Secret:
        return Words::tr("The secret holds characters that no secret has. Copy it again.");
    case ConnectFlow::Trouble::Kind::Settings:
    case ConnectFlow::Trouble::Kind::Address:
        break;
    }
    return trouble.detail;
}

} // namespace

QString whySecretIsMissing(const ConnectFlow::Trouble &why)
{
    if (why.kind != ConnectFlow::Trouble::Kind::Keychain)
        return sentenceFor(why);
    return sentenceFor(why) + u' ' + Words::tr("Type the secret again.");
}

QString whyNotKept(const ConnectFlow::Trouble &why)
{
    return sentenceFor(why) + u' '
        + Words::tr("The secret is known for this session only, and is written nowhere.");
}

QString whyNotForgotten(const ConnectFlow::Trouble &why)
{
    if (why.kind != ConnectFlow::Trouble::Kind::Keychain)
        return sentenceFor(why);
    return sentenceFor(why) + u' '
        + Words::tr("The account stays in the list as long as its secret may be in the keychain.");
}

QString whyNotImported(const ConnectFlow::Trouble &why)
{
    return sentenceFor(why);
}

QString whatWasImported(const ConnectFlow::ImportedSecrets &secrets)
{
    if (secrets.outcome != Keychain::Outcome::Done) {
        return account::sentenceFor(secrets.outcome) + u' '
            + Words::tr("The accounts are imported, and their secrets known for this session "
                        "only.");
    }
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

} // namespace connect
