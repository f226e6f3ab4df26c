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

    static Identity roll(Dice &dice);
    /// Whether the Authorization header \p value is HTTP Basic with one of the pairs.
    bool admits(const QByteArray &value) const;
};

} // namespace sandbox
