// SPDX-License-Identifier: Apache-2.0
#include "identity.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// 32 hex digits from the system, and not from dice: those repeat themselves.
QString secret()
{
    QString digits;
    for (int i = 0; i < 2; ++i)
        digits += u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
    return digits;
}

} // namespace

Identity Identity::roll(Dice &dice)
{
    // One after the other: in an initializer's place the order of throws would be hard to see.
    Identity identity;
    identity.accountSid = dice.sid("AC"_L1);
    identity.authToken = dice.hex32();
    identity.apiKeySid = dice.sid("SK"_L1);
    identity.apiKeySecret = dice.hex32();
    return identity;
}

void Identity::renewSecrets()
{
    authToken = secret();
    apiKeySecret = secret();
}

bool Identity::admits(const QByteArray &value) const
{
    const QByteArray scheme = value.left(6).toLower();
    if (scheme != "basic ")
        return false;
    const QByteArray pair = QByteArray::fromBase64(value.sliced(6).trimmed());
    return pair == (accountSid + u':' + authToken).toLatin1()
        || pair == (apiKeySid + u':' + apiKeySecret).toLatin1();
}

} // namespace sandbox
