// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dice.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

/// The account and the two pairs that open it.
struct Identity
{
    QString accountSid;
    QString authToken;
    QString apiKeySid;
    QString apiKeySecret;

    /// All of it follows from \p dice.
    static Identity roll(Dice &dice);
    /// Gives both pairs secrets that nobody can guess; the SIDs stay.
    void renewSecrets();
    /// Whether the Authorization header \p value is HTTP Basic with one of the pairs.
    bool admits(const QByteArray &value) const;
};

} // namespace sandbox
